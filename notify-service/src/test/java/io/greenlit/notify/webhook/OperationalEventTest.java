package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Operational events as webhooks. */
class OperationalEventTest {

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void its_data_begins_with_the_subscription_and_a_number() {
    Message message =
        new OperationalEvent.Exhausted("chg_1", "dark-harbour", 10, null).message("sub_1", 3, AT);

    assertThat(message.type()).isEqualTo("delivery.exhausted");
    assertThat(message.body().toString())
        .isEqualTo(
            "{\"type\":\"delivery.exhausted\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"data\":"
                + "{\"subscription\":\"sub_1\",\"number\":3,\"changeId\":\"chg_1\","
                + "\"showId\":\"dark-harbour\",\"attempts\":10,\"error\":null}}");
  }

  @Test
  void an_endless_error_is_cut() {
    Message message = new OperationalEvent.Failing(5, "x".repeat(100_000)).message("sub_1", 1, AT);

    assertThat(message.body().size()).isLessThan(500);
    assertThat(message.body().toString()).contains("x…\"");
  }
}
