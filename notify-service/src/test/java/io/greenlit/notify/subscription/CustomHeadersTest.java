package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomHeadersTest {

  private static final List<String> USUAL = List.of("Authorization", "X-*");

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "authorization", "X-Api-Key", "x-tenant", "X-"})
  void usual_headers_are_allowed(String name) {
    assertThatCode(() -> new CustomHeaders(Map.of(name, "Bearer a=b, c")).requireAllowed(USUAL))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", "Authorization2", "Api-Key"})
  void what_a_deployment_does_not_list_is_refused(String name) {
    CustomHeaders headers = new CustomHeaders(Map.of(name, "value"));

    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> headers.requireAllowed(USUAL))
        .withMessageContaining(name)
        .withMessageContaining("X-*");
    assertThatCode(() -> headers.requireAllowed(List.of("*"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "Content-Length",
        "content-type",
        "Transfer-Encoding",
        "Connection",
        "Expect",
        "TE",
        "Upgrade",
        "webhook-id",
        "Webhook-Signature",
        "ce-id",
        "traceparent",
        "User-Agent",
        "Cookie",
        "Proxy-Authorization",
        "X-Forwarded-For",
        "X-Real-IP",
        "X-HTTP-Method-Override",
        "X-aws-ec2-metadata-token",
        "Metadata-Flavor"
      })
  void what_makes_up_a_request_is_refused_whatever_a_deployment_lists(String name) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of(name, "secret-value")))
        .withMessageContaining(name)
        .withMessageNotContaining("secret-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " X-A", "X A", "X-A:", "X-A\r\nB", "X-Ä", "X-\u0000"})
  void what_is_no_name_is_refused(String name) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of(name, "value")))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("headers"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " a", "a ", "a\r\nX-B: c", "a\nb", "a\rb", "a\tb", "a\u0000b", "ä", "•••"})
  void what_is_no_value_is_refused_without_repeating_it(String value) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of("X-A", value)))
        .withMessageContaining("value of X-A")
        .withMessageNotContaining("X-B");
  }

  @Test
  void number_and_length_are_bounded() {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < 11; i++) {
      many.put("X-" + i, "value");
    }

    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(many))
        .withMessageContaining("10");
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of("X-A", "a".repeat(2049))))
        .withMessageContaining("2048");
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of("X-" + "a".repeat(100), "a")))
        .withMessageContaining("100");
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> new CustomHeaders(Map.of("X-A", "a", "x-a", "b")))
        .withMessageContaining("twice");
  }

  @Test
  void values_do_not_show_themselves() {
    assertThat(new CustomHeaders(Map.of("X-A", "hidden-value"))).hasToString("CustomHeaders[X-A]");
  }
}
