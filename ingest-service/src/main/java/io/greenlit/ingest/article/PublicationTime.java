package io.greenlit.ingest.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads when an article was published, as senders write it. */
final class PublicationTime {

  private static final int BARE_DATE = "2026-01-31".length();
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private PublicationTime() {}

  /**
   * An ISO 8601 date and time with offset, or a bare date, which stands as its midnight in UTC; to
   * the millisecond.
   *
   * @throws InvalidField when it is neither
   */
  static Instant parse(String given) {
    Instant time;
    try {
      time =
          given.length() == BARE_DATE
              ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException e) {
      throw invalid(given);
    }
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw invalid(given);
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static InvalidField invalid(String given) {
    return new InvalidField(
        "publishedAt",
        "publishedAt is not a time since 1900 in ISO 8601: \""
            + Excerpt.of(given)
            + "\"; send 2026-01-31T09:30:00Z, 2026-01-31T18:30:00+09:00 or 2026-01-31");
  }
}
