package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

  @Test
  void an_absolute_url_with_a_host_is_taken_as_it_is() {
    assertThat(Endpoint.parse("operationalUrl", "https://hooks.example.com:8443/a?b=c"))
        .hasToString("https://hooks.example.com:8443/a?b=c");
  }

  @ParameterizedTest
  @CsvSource({
    "/hook,absolute",
    "ftp://example.com/hook,https://",
    "mailto:someone@example.com,https://",
    "http:///hook,host",
    "http://exämple.com/,punycode",
    "https://user:word@example.com/,user or password",
    "https://example.com:70000/,port",
    "https://example.com/#part,fragment",
    "https://exa mple.com/,not a url"
  })
  void any_other_is_refused_with_a_word_on_what_to_send(String url, String advice) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Endpoint.parse("operationalUrl", url))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("operationalUrl"))
        .withMessageContaining(advice);
  }

  @Test
  void an_endless_url_is_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Endpoint.parse("url", "https://example.com/" + "a".repeat(2048)))
        .withMessageContaining("2048");
  }
}
