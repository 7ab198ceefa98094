package io.greenlit.notify.delivery;

/** On which way a change comes to its subscriber. */
public enum Lane {
  /** In its turn, as the subscription walks through the log. */
  LOG,
  /** By itself: it was set aside and is tried again, or was asked for. */
  ASIDE,
  /** In its turn among those that are sent again from somewhere on. */
  REPLAY,
  /** No change, but what an endpoint must agree to before it gets any. */
  HANDSHAKE,
  /** With others, in a digest. */
  DIGEST,
  /** No change, but what became of the subscription: beside all others, to a url of its own. */
  NOTICE
}
