package io.greenlit.platform.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much a subscriber may have.
 *
 * @param subscriptions at once
 * @param tokens that are worth something
 * @param requestsPerMinute at each instance of each service
 */
public record Quotas(int subscriptions, int tokens, int requestsPerMinute) {

  public Quotas {
    if (subscriptions < 0 || tokens < 0 || requestsPerMinute < 1) {
      throw new IllegalArgumentException(
          "quotas of subscriptions and tokens must be at least 0, of requests a minute at least 1");
    }
  }

  /** With what differs for one subscriber. */
  public Quotas of(@Nullable Subscriber subscriber) {
    if (subscriber == null) {
      return this;
    }
    Subscriber.Limits limits = subscriber.limits();
    return new Quotas(
        Objects.requireNonNullElse(limits.subscriptions(), subscriptions),
        Objects.requireNonNullElse(limits.tokens(), tokens),
        Objects.requireNonNullElse(limits.requestsPerMinute(), requestsPerMinute));
  }
}
