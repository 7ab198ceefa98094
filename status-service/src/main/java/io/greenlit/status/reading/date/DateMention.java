package io.greenlit.status.reading.date;

import io.greenlit.status.claim.Premiere.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as the text gives it; zero where it does not.
 *
 * @param month 1..12; for a season of the year its first month
 * @param weekday 1 (Monday) to 7, where nothing but a weekday is given
 */
public record DateMention(int year, int month, int day, int weekday, boolean seasonOfYear) {

  /** A date without its year lies at most this many days before the text's own date. */
  private static final int MOST_DAYS_BACK = 60;

  /** How exact it is; null for a mere weekday of an unknown week. */
  public Precision precision() {
    if (day > 0 || weekday > 0) {
      return Precision.DAY;
    }
    if (seasonOfYear) {
      return Precision.SEASON_OF_YEAR;
    }
    return month > 0 ? Precision.MONTH : Precision.YEAR;
  }

  /**
   * The day, or the first day of the period, as a text of that date means it; null if there is
   * none.
   */
  public @Nullable LocalDate resolve(LocalDate textDate) {
    if (weekday > 0) {
      return textDate.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }
    try {
      if (year > 0) {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
      }
      LocalDate near = LocalDate.of(textDate.getYear(), Math.max(month, 1), Math.max(day, 1));
      return near.isBefore(textDate.minusDays(MOST_DAYS_BACK)) ? near.plusYears(1) : near;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
