package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;

/**
 * What a subscription may do now that it is its turn.
 *
 * @param replays whether more of a replay may be sent
 * @param underWay whether something of its own walk is
 * @param begun whether something has begun that is not written down yet
 */
record Turn(
    Subscription subscription,
    boolean replays,
    boolean underWay,
    boolean begun,
    ChangeLog log,
    Limits limits,
    Instant now) {}
