package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.OperationalEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operational event on its way to a subscriber.
 *
 * @param number of this event among those of its subscription, from 1
 * @param at when it happened
 * @param attempts made so far to tell of it
 */
public record Notice(
    long number, OperationalEvent event, Instant at, int attempts, Instant nextAttemptAt) {

  private static final RetrySchedule RETRIES =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(6)),
          20,
          Duration.ofHours(6));

  static Notice of(long number, OperationalEvent event, Instant now) {
    return new Notice(number, event, now, 0, now);
  }

  boolean isDue(Instant now) {
    return !nextAttemptAt.isAfter(now);
  }

  /** The same in every attempt, and after every crash. */
  String messageId(String subscriptionId) {
    return "evt_%s_%d".formatted(subscriptionId, number);
  }

  /** What is sent: in the place of a change, it is of no show. */
  LogEntry entry(Subscription subscription) {
    return new LogEntry(
        0,
        0,
        messageId(subscription.id()),
        Traits.of(subscription.id(), null),
        at,
        at,
        null,
        event.message(subscription.id(), number, at));
  }

  /** What follows a failed attempt; null where it is given up. */
  @Nullable Notice failed(String subscriptionId, AttemptResult result, Instant now) {
    if (result.gone()) {
      return null;
    }
    Duration asked =
        result.retryAfter() == null ? Duration.ZERO : RETRIES.granted(result.retryAfter());
    return RETRIES
        .after(subscriptionId, messageId(subscriptionId), attempts + 1)
        .map(wait -> now.plus(wait.compareTo(asked) > 0 ? wait : asked))
        .map(next -> new Notice(number, event, at, attempts + 1, next))
        .orElse(null);
  }
}
