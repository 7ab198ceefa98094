package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at a real server, read and verified by libraries that are not ours. */
class FormatsTest {

  private static final Again AGAIN = new Again("rpl_abcdefghijklmnopqrstuvwxyz", true);

  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String DATA = "{\"title\":\"사랑\"}";
  private static final Message MESSAGE =
      Message.of("status.changed", Instant.parse("2026-03-01T12:00:00Z"), DATA.getBytes(UTF_8));

  @AutoClose private final Receiver receiver = new Receiver();
  @AutoClose private final WebhookSender sender = Sending.sender(Duration.ofSeconds(20));

  @ParameterizedTest
  @EnumSource(Format.class)
  void every_format_is_signed_as_it_is_sent(Format format) {
    Receiver.Request request = sent(format, Sending.SHOW);

    HttpHeaders headers = HttpHeaders.of(request.headers(), (_, _) -> true);
    assertThat(request.header("webhook-id")).isEqualTo(Sending.CHANGE);
    assertThatCode(() -> new Webhook(SECRET.reveal()).verify(request.body(), headers))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "STANDARD", mode = EnumSource.Mode.EXCLUDE)
  void the_sdk_of_cloudevents_reads_all_attributes_and_the_data(Format format) {
    CloudEvent event = read(sent(format, Sending.SHOW));

    assertThat(event.getSpecVersion()).hasToString("1.0");
    assertThat(event.getId()).isEqualTo(Sending.CHANGE);
    assertThat(event.getSource()).isEqualTo(Sending.SOURCE);
    assertThat(event.getType()).isEqualTo("io.greenlit.status.changed");
    assertThat(event.getSubject()).isEqualTo(Sending.SHOW);
    assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-01T12:00:00Z"));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), UTF_8))
        .isEqualTo(DATA);
  }

  @Test
  void structured_is_one_object_with_a_content_type_of_its_own() {
    Receiver.Request request = sent(Format.CLOUDEVENTS_STRUCTURED, Sending.SHOW);

    assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json");
    assertThat(request.headers()).doesNotContainKeys("ce-id", "ce-type");
    assertThat(request.body()).contains("\"specversion\":\"1.0\"", "\"data\":" + DATA);
  }

  @Test
  void binary_is_the_data_with_the_attributes_as_headers() {
    Receiver.Request request = sent(Format.CLOUDEVENTS_BINARY, Sending.SHOW);

    assertThat(request.header("content-type")).isEqualTo("application/json");
    assertThat(request.header("ce-specversion")).isEqualTo("1.0");
    assertThat(request.header("ce-subject")).isEqualTo(Sending.SHOW);
    assertThat(request.body()).isEqualTo(DATA);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void a_change_that_stands_for_others_says_so_in_its_data(Format format) {
    Message marked =
        Messages.coalesced(
            MESSAGE, Instant.parse("2026-03-01T12:00:00Z"), Status.RENEWED, 3, "chg_first");
    Sending.send(
        sender,
        new Delivery(
            1,
            Sending.subscription(receiver.url("ok"), format, Secrets.of(SECRET)),
            Sending.entry(marked, null),
            Lane.LOG,
            1,
            Sending.NOW,
            null));

    assertThat(receiver.requests.getLast().body())
        .contains(
            DATA.substring(0, DATA.length() - 1)
                + ",\"coalesced\":{\"from\":\"RENEWED\",\"changes\":3,\"firstChangeId\":\"chg_first\"}}");
  }

  @Test
  void letters_beyond_ascii_are_percent_encoded_in_headers_only() {
    assertThat(sent(Format.CLOUDEVENTS_BINARY, "사랑").header("ce-subject"))
        .isEqualTo("%EC%82%AC%EB%9E%91");
    assertThat(read(sent(Format.CLOUDEVENTS_STRUCTURED, "사랑")).getSubject()).isEqualTo("사랑");
  }

  @Test
  void an_older_secret_signs_until_its_end_by_the_clock_handed_in() {
    Instant end = Instant.parse("2026-03-02T12:00:00Z");
    Secret older = Secret.of(new byte[32]);
    Secrets secrets = new Secrets(SECRET, List.of(new Secrets.Older(older, end)));

    assertThat(signatures(secrets, end.minusMillis(1))).hasSize(2);
    assertThat(signatures(secrets, end)).hasSize(1);
  }

  @Test
  void a_second_attempt_has_the_same_id_and_a_time_of_its_own() {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    signatures(Secrets.of(SECRET), now);
    signatures(Secrets.of(SECRET), now.plusSeconds(5));

    Receiver.Request first = receiver.requests.getFirst();
    Receiver.Request second = receiver.requests.getLast();
    assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
    assertThat(first.header("webhook-timestamp")).isEqualTo(Long.toString(now.getEpochSecond()));
    assertThat(second.header("webhook-timestamp"))
        .isEqualTo(Long.toString(now.getEpochSecond() + 5));
    assertThat(second.header("webhook-signature")).isNotEqualTo(first.header("webhook-signature"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urn:greenlit:사랑"})
  void a_source_that_cannot_be_a_header_stops_the_start(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CloudEvents(URI.create(source)))
        .withMessageContaining("greenlit.notify.source");
  }

  @Test
  void what_structured_puts_around_the_data_fits_into_the_room_that_messages_leave() {
    CloudEvents longest = new CloudEvents(URI.create("urn:" + "g".repeat(196)));
    Message message =
        Message.of(
            "status.corrected",
            Instant.parse("2026-03-01T12:00:00.123456789Z"),
            DATA.getBytes(UTF_8));

    Delivery again =
        new Delivery(
            1,
            Sending.subscription(
                receiver.url("ok"), Format.CLOUDEVENTS_STRUCTURED, Secrets.of(SECRET)),
            Sending.entry("사".repeat(500), message, null),
            Lane.REPLAY,
            1,
            Sending.NOW,
            AGAIN);

    int around =
        longest.structured(again).body().size()
            - message.data().size()
            - (Sending.CHANGE.length() + 2)
            - (500 * 3 + 2);

    assertThat(around).isBetween(300, Messages.ENVELOPE - 10);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_is_sent_again_says_so_and_has_another_id_only_where_that_was_asked_for(Format format) {
    for (boolean fresh : List.of(true, false)) {
      Again again = new Again(AGAIN.id(), fresh);
      Sending.send(
          sender,
          new Delivery(
              1,
              Sending.subscription(receiver.url("ok"), format, Secrets.of(SECRET)),
              Sending.entry(MESSAGE, null),
              Lane.REPLAY,
              1,
              Sending.NOW,
              again));

      Receiver.Request request = receiver.requests.getLast();
      String id = fresh ? Sending.CHANGE + "_" + again.id() : Sending.CHANGE;
      assertThat(request.header("webhook-id")).isEqualTo(id);
      assertThat(request.header("greenlit-replay")).isEqualTo(again.id());
      if (format != Format.STANDARD) {
        assertThat(read(request).getId()).isEqualTo(id);
      }
    }
  }

  private List<String> signatures(Secrets secrets, Instant now) {
    try (WebhookSender then = Sending.sender(InstantSource.fixed(now))) {
      Sending.send(
          then,
          Sending.subscription(receiver.url("ok"), Format.STANDARD, secrets),
          Sending.entry(MESSAGE, null));
    }
    return List.of(receiver.requests.getLast().header("webhook-signature").split(" "));
  }

  private Receiver.Request sent(Format format, String show) {
    AttemptResult result =
        Sending.send(
            sender,
            Sending.subscription(receiver.url("ok"), format, Secrets.of(SECRET)),
            Sending.entry(show, MESSAGE, null));
    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    return receiver.requests.getLast();
  }

  private static CloudEvent read(Receiver.Request request) {
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, values.getFirst()));
    return HttpMessageFactory.createReader(headers, request.body().getBytes(UTF_8)).toEvent();
  }
}
