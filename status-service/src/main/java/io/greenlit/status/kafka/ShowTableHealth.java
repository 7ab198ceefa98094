package io.greenlit.status.kafka;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: the list has all shows that were there at the start. */
public final class ShowTableHealth extends AbstractHealthIndicator {

  private final ShowTable table;

  ShowTableHealth(ShowTable table) {
    super("the state of the table of shows cannot be read");
    this.table = table;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    (table.caughtUp().isDone() ? builder.up() : builder.down()).withDetail("shows", table.size());
  }
}
