package io.greenlit.notify.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again, and when it is given up. The jitter is computed from what
 * is delivered to whom, so the same failure always waits the same time, while many failures of one
 * moment spread out.
 *
 * @param waits after the first attempt, the second, …; who fails once more is given up
 * @param jitterPercent how far a wait may be off, both ways
 * @param longestAsked the longest wait that an endpoint is granted, in Retry-After
 */
public record RetrySchedule(List<Duration> waits, int jitterPercent, Duration longestAsked) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int GRAIN = 10_000;

  public RetrySchedule {
    waits = List.copyOf(waits);
    if (waits.isEmpty() || waits.stream().anyMatch(wait -> wait.isNegative() || wait.isZero())) {
      throw new IllegalArgumentException("retries need at least one wait, and each above 0");
    }
    if (jitterPercent < 0 || jitterPercent > 100) {
      throw new IllegalArgumentException("the jitter of retries must be between 0 and 100 percent");
    }
    if (longestAsked.isNegative()) {
      throw new IllegalArgumentException("the longest Retry-After must not be negative");
    }
  }

  /**
   * How long to wait after a failed attempt; empty where it was the last.
   *
   * @param attempt number of the attempt that failed, from 1
   */
  public Optional<Duration> after(String subscriptionId, String changeId, int attempt) {
    if (attempt > waits.size()) {
      return Optional.empty();
    }
    return Optional.of(
        spread(waits.get(attempt - 1), subscriptionId + '/' + changeId + '/' + attempt));
  }

  /** A wait, a little longer or shorter, as what it is for has it. */
  Duration spread(Duration wait, String reason) {
    long millis = wait.toMillis();
    long spread = millis * jitterPercent / 100;
    long dice = Math.floorMod(hash(reason), 2L * GRAIN + 1);
    return Duration.ofMillis(millis + spread * (dice - GRAIN) / GRAIN);
  }

  /** What an endpoint asked for, as far as it is granted. */
  Duration granted(Duration asked) {
    return asked.compareTo(longestAsked) > 0 ? longestAsked : asked;
  }

  /** FNV-1a with the finaliser of MurmurHash3, so that close inputs give distant results. */
  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
