package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads moments that a request gives as an instant or as a day (UTC). */
final class Moments {

  private static final int DAY_LENGTH = "2026-03-01".length();

  private Moments() {}

  /** The moment, or the day's first. */
  static Instant from(String field, String text) {
    return isDay(text) ? midnight(day(field, text)) : instant(field, text);
  }

  /** The moment, or the day's last. */
  static Instant until(String field, String text) {
    return isDay(text)
        ? midnight(day(field, text).plusDays(1)).minusMillis(1)
        : instant(field, text);
  }

  private static boolean isDay(String text) {
    return text.length() <= DAY_LENGTH;
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw unreadable(field);
    }
  }

  private static Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw unreadable(field);
    }
  }

  private static Problem unreadable(String field) {
    return Problem.invalid(
        field, "must be a day such as 2026-03-01 or an instant such as 2026-03-01T12:00:00Z.");
  }
}
