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
 */
public record Limits(
    int inFlightPerSubscription,
    int inFlight,
    int parkedShows,
    long logMemory,
    Duration idleWrite,
    Duration pause) {

  public Limits {
    if (inFlightPerSubscription < 1 || inFlight < 1 || parkedShows < inFlightPerSubscription) {
      throw new IllegalArgumentException(
          "in flight must be at least 1, and parked shows at least those in flight per subscription");
    }
  }
}
