package io.greenlit.status.reading.residual;

import java.util.Locale;

/** What one sentence says of the future of the show that it speaks of. */
public enum Sense {
  NONE(0),
  UNCONFIRMED(1),
  RENEWED(2),
  CANCELLED(3),
  CONCLUDED(4),
  IN_PRODUCTION(5),
  DATED(6),
  RUMOURED_RENEWAL(7),
  RUMOURED_CANCELLATION(8);

  private final int place;

  Sense(int place) {
    this.place = place;
  }

  /** Its place in a model, from 0; written into model files. */
  public int place() {
    return place;
  }

  /** Its name as the training sentences write it: "in-production". */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
