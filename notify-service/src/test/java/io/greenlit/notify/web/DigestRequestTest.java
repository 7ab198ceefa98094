package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.InvalidSubscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Digests as subscribers write them. */
class DigestRequestTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void hourly_daily_and_none_are_read() {
    assertThat(digest("{}")).isNull();
    assertThat(digest("{\"digest\": null}")).isNull();
    assertThat(digest("{\"digest\": \"hourly\"}")).isEqualTo(new Digest(Digest.Every.HOUR, 0));
    assertThat(digest("{\"digest\": \"daily\"}")).isEqualTo(new Digest(Digest.Every.DAY, 0));
    assertThat(digest("{\"digest\": \"daily\", \"digestHour\": 7}"))
        .isEqualTo(new Digest(Digest.Every.DAY, 7));
  }

  @Test
  void what_is_written_is_read_as_the_same() {
    for (Digest digest :
        new Digest[] {new Digest(Digest.Every.HOUR, 0), new Digest(Digest.Every.DAY, 23)}) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();

      DigestRequest.write(digest, json);

      assertThat(DigestRequest.digest(json)).isEqualTo(digest);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"digest\":\"weekly\"}|digest",
        "{\"digest\":1}|digest",
        "{\"digest\":\"daily\",\"digestHour\":24}|digestHour",
        "{\"digest\":\"daily\",\"digestHour\":\"7\"}|digestHour",
        "{\"digest\":\"hourly\",\"digestHour\":7}|digestHour",
        "{\"digestHour\":7}|digestHour",
      })
  void what_makes_no_sense_is_refused_with_its_field(String json, String field) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> digest(json))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private static @Nullable Digest digest(String json) {
    return DigestRequest.digest(JSON.readTree(json));
  }
}
