package io.greenlit.status.reading.sense;

/** What can be said of a season. */
public enum Frame {
  RENEW,
  CANCEL,
  END,
  PRODUCE,
  DATE,
  AIR,
  /** Nothing is known, decided or announced. */
  OPEN,
  /** Those who decide have not spoken; says nothing of what they will say. */
  SILENCE,
  /** A phrase that only looks like one of the others: "renewed interest". */
  NONE
}
