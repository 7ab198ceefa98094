package io.greenlit.status.reading.sense;

/** What can be said of a season. */
public enum Frame {
  RENEW,
  /** Goes on although its end was decided: "picks up the cancelled drama". */
  RESCUE,
  CANCEL,
  /** Ends although another season was decided: "takes back the renewal". */
  REVERSE,
  END,
  PRODUCE,
  DATE,
  AIR,
  /** Nothing is known, decided or announced. */
  OPEN,
  /** Those who decide have not spoken; says nothing of what they will say. */
  SILENCE,
  /** A phrase that only looks like one of the others: "renewed interest". */
  NONE;

  /** Whether it says that there will be more. */
  public boolean goesOn() {
    return this == RENEW || this == RESCUE;
  }

  /** Whether it says that somebody ends it. */
  public boolean stops() {
    return this == CANCEL || this == REVERSE;
  }
}
