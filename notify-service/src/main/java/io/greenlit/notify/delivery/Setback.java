package io.greenlit.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt leads to.
 *
 * @param health of the endpoint after it
 * @param nextAttemptAt when the change is tried again; null where that was the last attempt
 */
record Setback(Health health, @Nullable Instant nextAttemptAt) {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 6;

  static Setback of(
      Health before, Delivery delivery, AttemptResult result, RetrySchedule retries, Instant now) {
    Health health = before.failed();
    if (result.gone()) {
      return new Setback(health.disabled(Disabled.Reason.GONE, now), now);
    }
    Optional<Duration> wait =
        retries.after(
            delivery.subscription().id(), delivery.entry().changeId(), delivery.attempt());
    Duration asked = asked(delivery.subscription().id(), result, health, retries);
    return new Setback(
        rested(delivery.subscription().id(), result, health, asked, retries, now),
        wait.map(until -> now.plus(until.compareTo(asked) > 0 ? until : asked)).orElse(null));
  }

  /** The health with the rest that all shows of the subscription get. */
  private static Health rested(
      String id,
      AttemptResult result,
      Health health,
      Duration asked,
      RetrySchedule retries,
      Instant now) {
    Health rested = result.overloaded() ? health.pausedUntil(now.plus(asked)) : health;
    return health.failing()
        ? rested.pausedUntil(now.plus(rest(id, health.failures() - Health.FAILING, retries)))
        : rested;
  }

  /** How long the endpoint, or at least this change, is left alone. */
  private static Duration asked(
      String id, AttemptResult result, Health health, RetrySchedule retries) {
    if (result.retryAfter() != null) {
      return retries.granted(result.retryAfter());
    }
    return result.overloaded() ? rest(id, health.failures() - 1, retries) : Duration.ZERO;
  }

  /** Longer with each failure. */
  private static Duration rest(String id, int doublings, RetrySchedule retries) {
    Duration rest = SHORTEST_PAUSE.multipliedBy(1L << Math.min(doublings, DOUBLINGS));
    return retries.spread(
        rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest, id + "/rest/" + doublings);
  }
}
