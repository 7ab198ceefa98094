package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;

/** Whether a subscription is delivered to, and why not. */
public enum State {
  ACTIVE,
  /** Its endpoint has not agreed yet. */
  PENDING,
  /** By its subscriber. */
  PAUSED,
  /** Tried with one request at a time, until one succeeds. */
  FAILING,
  /** Until its subscriber resumes it. */
  DISABLED;

  /** The state of a subscription. */
  public static State of(Subscription subscription, CursorState state) {
    Health health = state.health();
    if (health.disabled() != null) {
      return DISABLED;
    }
    if (!subscription.active()) {
      return PAUSED;
    }
    if (Handshake.isPending(subscription, state.handshake())) {
      return PENDING;
    }
    return health.failing() ? FAILING : ACTIVE;
  }

  /** Whether something may be sent to it. */
  boolean sends() {
    return this == ACTIVE || this == FAILING;
  }
}
