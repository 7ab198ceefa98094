package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;

/**
 * What a subscription may do now that it is its turn.
 *
 * @param allowed shows that may be under way at once
 * @param underWay those that are
 */
record Turn(
    Subscription subscription,
    int allowed,
    UnderWay underWay,
    ChangeLog log,
    Limits limits,
    Instant now) {

  /** Whether more of a replay may be sent: half, so that a new change never waits for it. */
  boolean replays() {
    return underWay.inFlight(Lane.REPLAY) < Math.max(1, allowed / 2);
  }

  /** Whether something has begun that is not written down yet. */
  boolean begun() {
    return underWay.begun();
  }

  /** Whether something of the subscription's own walk is under way. */
  boolean walking() {
    return underWay.inFlight(Lane.LOG) > 0;
  }
}
