package io.greenlit.platform.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds the requests of each subscriber: as many at once as it has for a minute, which come back
 * evenly (generic cell rate algorithm, ITU-T I.371).
 */
public final class RequestQuota {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int MANY = 10_000;

  /** Until when the minute of each is used up, by the clock that {@link #take} is given. */
  private final Map<String, Long> usedUntil = new ConcurrentHashMap<>();

  /**
   * Takes one request.
   *
   * @param now nanoseconds of a clock that never goes back
   * @return how long to wait; zero where it is taken
   */
  public Duration take(String subscriber, int perMinute, long now) {
    long cost = MINUTE / perMinute;
    long[] wait = new long[1];
    usedUntil.compute(
        subscriber,
        (_, until) -> {
          long from = until == null || until - now < 0 ? now : until;
          long beyond = from + cost - now - MINUTE;
          wait[0] = Math.max(0, beyond);
          return beyond > 0 ? from : from + cost;
        });
    if (usedUntil.size() > MANY) {
      usedUntil.values().removeIf(until -> until - now < 0);
    }
    return Duration.ofNanos(wait[0]);
  }
}
