package io.greenlit.status.reading.title;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Token;

/** Tells years in which a show may have begun from other numbers. */
final class Years {

  private static final int FIRST = 1940;
  private static final int LAST = 2099;

  private Years() {}

  static boolean is(Unit unit) {
    return unit instanceof Unit.Word word && of(word.token()) > 0;
  }

  /** The year that a token is; 0 where it is none. */
  static int of(Token token) {
    String norm = token.norm();
    if (norm.length() != 4
        || "12".indexOf(norm.charAt(0)) < 0
        || !norm.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int year = Integer.parseInt(norm);
    return year >= FIRST && year <= LAST ? year : 0;
  }
}
