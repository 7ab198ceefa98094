package io.greenlit.notify.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once this instance has its share of the subscriptions and delivers for all of it. */
final class DeliveryHealth implements HealthIndicator {

  private final Deliveries deliveries;

  DeliveryHealth(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public Health health() {
    return deliveries.settled()
        ? Health.up().build()
        : Health.outOfService()
            .withDetail("deliveries", "subscriptions are being read or changing hands")
            .build();
  }
}
