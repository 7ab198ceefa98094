package io.greenlit.notify.change;

/** Whether there will be another season: the words that subscribers read and filter by. */
public enum Status {
  UNCONFIRMED,
  RUMOURED_RENEWAL,
  RUMOURED_CANCELLATION,
  RENEWED,
  IN_PRODUCTION,
  DATED,
  AIRED,
  CANCELLED,
  CONCLUDED
}
