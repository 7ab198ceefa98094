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
    Duration pause = pause(result, health, retries);
    return new Setback(
        result.overloaded() ? health.pausedUntil(now.plus(pause)) : health,
        wait.map(until -> now.plus(until.compareTo(pause) > 0 ? until : pause)).orElse(null));
  }

  /** How long the endpoint, or at least this change, is left alone. */
  private static Duration pause(AttemptResult result, Health health, RetrySchedule retries) {
    if (result.retryAfter() != null) {
      return retries.granted(result.retryAfter());
    }
    if (!result.overloaded()) {
      return Duration.ZERO;
    }
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(health.failures() - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
