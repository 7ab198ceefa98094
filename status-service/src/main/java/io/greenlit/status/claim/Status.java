package io.greenlit.status.claim;

/** Whether there will be another season. */
public enum Status {
  /** Talk, nothing official. */
  UNCONFIRMED,
  RUMOURED_RENEWAL,
  RUMOURED_CANCELLATION,
  RENEWED,
  IN_PRODUCTION,
  /** A premiere day is set. */
  DATED,
  AIRED,
  CANCELLED,
  /** Ended by design. */
  CONCLUDED
}
