package io.greenlit.notify.delivery;

import java.time.Duration;

/**
 * When a failed delivery is tried again: exponential backoff with jitter. The jitter is computed
 * from what is delivered to whom, so the same failure always waits the same time, while many
 * failures of one moment spread out.
 *
 * @param base wait after the first attempt
 * @param factor how much longer each wait is than the one before
 * @param cap longest wait, before jitter
 * @param jitterPercent how far a wait may be off, both ways
 */
public record RetrySchedule(Duration base, int factor, Duration cap, int jitterPercent) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int GRAIN = 10_000;

  public RetrySchedule {
    if (base.isNegative() || base.isZero() || factor < 1 || cap.compareTo(base) < 0) {
      throw new IllegalArgumentException(
          "retries need a base above 0, a factor of at least 1 and a cap of at least the base");
    }
    if (jitterPercent < 0 || jitterPercent > 100) {
      throw new IllegalArgumentException("the jitter of retries must be between 0 and 100 percent");
    }
  }

  /**
   * How long to wait after a failed attempt.
   *
   * @param attempt number of the attempt that failed, from 1
   */
  public Duration after(String subscriptionId, String changeId, int attempt) {
    long millis = withoutJitter(attempt);
    long spread = millis * jitterPercent / 100;
    long dice =
        Math.floorMod(hash(subscriptionId + '/' + changeId + '/' + attempt), 2L * GRAIN + 1);
    return Duration.ofMillis(millis + spread * (dice - GRAIN) / GRAIN);
  }

  private long withoutJitter(int attempt) {
    long millis = base.toMillis();
    for (int i = 1; i < attempt && millis < cap.toMillis() && factor > 1; i++) {
      millis *= factor;
    }
    return Math.min(millis, cap.toMillis());
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
