package io.greenlit.status.kafka;

import io.greenlit.status.reading.catalogue.ShowRegister;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: all shows that were in the topic at the start are read with. */
public final class CatalogueHealth extends AbstractHealthIndicator {

  private final CatalogueTopic topic;
  private final ShowRegister register;

  CatalogueHealth(CatalogueTopic topic, ShowRegister register) {
    super("the state of the catalogue cannot be read");
    this.topic = topic;
    this.register = register;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    (topic.caughtUp().isDone() ? builder.up() : builder.down())
        .withDetail("shows", register.entries().size());
  }
}
