package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.subscription.CustomHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  private static final int KEPT = 64;
  private static final String BASIC = "Basic YW5uOnMzY3JldCtwYXNz"; // ann:s3cret+pass

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "X-Key | k3y-of-ann | got k3y-of-ann, thanks | got ***, thanks",
        "Authorization | Bearer t0ken/a+b== | {\"auth\":\"Bearer t0ken/a+b==\"} | {\"auth\":\"***\"}",
        "Authorization | Bearer t0ken/a+b== | no t0ken/a+b== here | no *** here",
        "Authorization | Bearer t0ken/a+b== | {\"token\":\"t0ken\\/a+b==\"} | {\"token\":\"***\"}",
        "Authorization | Bearer t0ken/a+b== | ?t=t0ken%2Fa%2Bb%3D%3D&x=1 | ?t=***&x=1",
        "X-Key | a\"b<c>&'d | {\"k\":\"a\\\"b<c>&'d\"} | {\"k\":\"***\"}",
        "X-Key | a\"b<c>&'d | <b>a&quot;b&lt;c&gt;&amp;&#39;d</b> | <b>***</b>",
        "X-Key | two words | two+words, two%20words | ***, ***",
        "Authorization | Basic YW5uOnMzY3JldCtwYXNz | user ann, password s3cret+pass | user ann, password ***",
        "Authorization | Basic YW5uOnMzY3JldCtwYXNz | YW5uOnMzY3JldCtwYXNz | ***",
        "X-Env | de | deprecated | deprecated",
      })
  void what_was_sent_as_a_header_is_blotted_out_however_it_is_written(
      String name, String value, String answer, String kept) {
    assertThat(redacted(new CustomHeaders(Map.of(name, value)), answer)).isEqualTo(kept);
  }

  @Test
  void a_token_is_blotted_out() {
    Token token = new Token("eyJhbGciOi.J9", Instant.MAX);

    Redaction redaction = Redaction.of(CustomHeaders.NONE, token);

    assertThat(redaction.of("bad token eyJhbGciOi.J9!".getBytes(UTF_8), KEPT))
        .isEqualTo("bad token ***!");
  }

  @Test
  void nothing_of_a_secret_is_left_wherever_it_stands() {
    String secret = "0123456789abcdef";
    Redaction redaction = Redaction.of(new CustomHeaders(Map.of("X-Key", secret)), null);
    int known = KEPT + redaction.lookahead();

    for (int before = 0; before < known; before++) {
      String body = ".".repeat(before) + secret.repeat(20);
      byte[] start = body.substring(0, known).getBytes(UTF_8);

      String kept = redaction.of(start, KEPT);

      assertThat(kept).startsWith(".".repeat(Math.min(before, KEPT))).matches("\\.*\\**");
      assertThat(kept.length()).isLessThanOrEqualTo(KEPT + 2);
    }
  }

  @Test
  void other_letters_stay_as_they_are() {
    String answer = "사랑 k3y-of-ann 😀";

    assertThat(redacted(new CustomHeaders(Map.of("X-Key", "k3y-of-ann")), answer))
        .isEqualTo("사랑 *** 😀");
    assertThat(redacted(CustomHeaders.NONE, answer)).isEqualTo(answer);
  }

  @Test
  void what_only_looks_like_basic_is_looked_for_as_it_is() {
    assertThat(redacted(new CustomHeaders(Map.of("Authorization", "Basic abc_")), "abc_ " + BASIC))
        .isEqualTo("*** " + BASIC);
  }

  private static String redacted(CustomHeaders headers, String answer) {
    return Redaction.of(headers, null).of(answer.getBytes(UTF_8), KEPT);
  }
}
