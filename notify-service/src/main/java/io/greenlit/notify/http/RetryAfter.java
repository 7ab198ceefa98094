package io.greenlit.notify.http;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header Retry-After: seconds, or a date in any of the three forms that HTTP has had (RFC
 * 9110, sections 5.6.7 and 10.2.3).
 */
final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int DIGITS = 9;
  private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);

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
    Date date = DateFormatter.parseHttpDate(value);
    return Optional.ofNullable(date).map(until -> wait(now, until.toInstant()));
  }

  private static Duration wait(Instant now, Instant until) {
    return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
  }
}
