package io.greenlit.notify.change;

import java.time.LocalDate;

/**
 * A premiere, as exactly as it is known.
 *
 * @param day first day of the period that is meant
 */
public record Premiere(LocalDate day, Precision precision) {

  /** How exact a premiere date is. */
  public enum Precision {
    DAY,
    MONTH,
    SEASON_OF_YEAR,
    YEAR
  }
}
