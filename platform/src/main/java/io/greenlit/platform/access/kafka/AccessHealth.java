package io.greenlit.platform.access.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once all tokens are known that there were at the start. */
public final class AccessHealth implements HealthIndicator {

  private final AccessTopic topic;

  public AccessHealth(AccessTopic topic) {
    this.topic = topic;
  }

  @Override
  public Health health() {
    return topic.isComplete()
        ? Health.up().build()
        : Health.outOfService().withDetail("access", "tokens are being read").build();
  }
}
