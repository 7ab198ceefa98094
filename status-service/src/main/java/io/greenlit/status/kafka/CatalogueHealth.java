package io.greenlit.status.kafka;

import io.greenlit.status.reading.catalogue.ShowRegister;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: all shows that were in the topic at the start are read with. */
public final class CatalogueHealth extends AbstractHealthIndicator {

  private final CatalogueLoop loop;
  private final ShowRegister register;

  CatalogueHealth(CatalogueLoop loop, ShowRegister register) {
    super("the state of the catalogue cannot be read");
    this.loop = loop;
    this.register = register;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    (loop.caughtUp().isDone() ? builder.up() : builder.down())
        .withDetail("shows", register.entries().size());
  }
}
