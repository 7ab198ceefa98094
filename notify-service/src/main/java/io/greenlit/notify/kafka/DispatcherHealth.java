package io.greenlit.notify.kafka;

import io.greenlit.notify.dispatch.Dispatcher;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Alive as long as the dispatcher is: a broken one is mended by a restart only. */
final class DispatcherHealth implements HealthIndicator {

  private final Dispatcher dispatcher;

  DispatcherHealth(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public Health health() {
    Throwable failure = dispatcher.failure();
    return failure == null ? Health.up().build() : Health.down(failure).build();
  }
}
