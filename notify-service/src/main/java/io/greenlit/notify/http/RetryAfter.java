package io.greenlit.notify.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header Retry-After: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int DIGITS = 9;
  private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfter() {}

  /** How long to wait from now on; empty where the header is absent or says nothing. */
  static Optional<Duration> read(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(
          value.length() > DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Duration wait = Duration.between(now, ZonedDateTime.parse(value, DATE).toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
