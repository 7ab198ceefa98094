package io.greenlit.notify.delivery;

import java.time.Duration;

/**
 * What bounds the engine.
 *
 * @param inFlightPerSubscription shows that one subscription has under way at once
 * @param inFlight deliveries under way at once, of all subscriptions
 * @param parkedShows shows that one subscription may have parked: beyond, it lags
 * @param logMemory bytes of older pages of the log to keep
 * @param idleWrite how often cursors that moved without delivering anything are written
 * @param pause before something that failed outside is tried again
 * @param inFlightPerHost deliveries under way at once to one host, of all subscriptions
 */
public record Limits(
    int inFlightPerSubscription,
    int inFlight,
    int parkedShows,
    long logMemory,
    Duration idleWrite,
    Duration pause,
    int inFlightPerHost,
    Slow slow) {

  /**
   * Requests that take long.
   *
   * @param after from when on one does
   * @param inFlight how many may be under way, beside all others
   */
  public record Slow(Duration after, int inFlight) {

    public Slow {
      if (!after.isPositive() || inFlight < 1) {
        throw new IllegalArgumentException(
            "slow requests need a time above 0, and at least 1 of them in flight");
      }
    }
  }

  public Limits {
    if (inFlightPerSubscription < 1
        || inFlight < 1
        || inFlightPerHost < 1
        || parkedShows < inFlightPerSubscription) {
      throw new IllegalArgumentException(
          "in flight must be at least 1, and parked shows at least those in flight per subscription");
    }
  }
}
