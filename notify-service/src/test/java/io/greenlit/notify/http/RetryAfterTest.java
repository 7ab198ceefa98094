package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void seconds_are_a_wait() {
    assertThat(RetryAfter.read(" 120 ", NOW)).contains(Duration.ofMinutes(2));
  }

  @Test
  void more_seconds_than_can_be_counted_are_a_long_wait() {
    assertThat(RetryAfter.read("9".repeat(40), NOW)).contains(Duration.ofSeconds(999_999_999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 01 Mar 2026 12:30:00 GMT",
        "Sunday, 01-Mar-26 12:30:00 GMT",
        "Sun Mar  1 12:30:00 2026",
      })
  void a_date_is_a_wait_until_then_in_all_forms_that_http_has_had(String header) {
    assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofMinutes(30));
  }

  @Test
  void a_date_that_has_passed_is_no_wait() {
    assertThat(RetryAfter.read("Sun, 01 Mar 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-03-01T12:30:00Z"})
  void anything_else_says_nothing(String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }

  @Test
  void no_header_says_nothing() {
    assertThat(RetryAfter.read(null, NOW)).isEmpty();
  }
}
