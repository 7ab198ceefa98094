package io.greenlit.notify.delivery;

/** How an attempt ended. */
public enum Outcome {
  /** The endpoint answered 2xx. */
  DELIVERED,
  /** It answered something else. */
  REFUSED,
  /** It did not answer in time. */
  TIMED_OUT,
  /** There was no connection, or it broke. */
  UNREACHABLE
}
