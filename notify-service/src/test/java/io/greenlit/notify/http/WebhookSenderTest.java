package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret OLDER = Secret.of(new byte[32]);
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final Message MESSAGE =
      Message.of("status.changed", Instant.EPOCH, "{\"title\":\"사랑\"}".getBytes(UTF_8));

  private static final Secrets SECRETS =
      new Secrets(SECRET, List.of(new Secrets.Older(OLDER, Instant.MAX)));

  @AutoClose private final Receiver receiver = new Receiver();
  @AutoClose private final WebhookSender sender = Sending.sender(Duration.ofSeconds(20));

  @Test
  void a_webhook_verifies_with_an_independent_library_for_each_secret() {
    AttemptResult result = send("ok", null);

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(result.statusCode()).isEqualTo(204);
    Receiver.Request request = receiver.requests.getFirst();
    HttpHeaders headers = HttpHeaders.of(request.headers(), (_, _) -> true);
    for (Secret secret : List.of(SECRET, OLDER)) {
      assertThatCode(() -> new Webhook(secret.reveal()).verify(request.body(), headers))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_webhook_is_json_and_says_who_sends_it() {
    send("ok", null);

    Receiver.Request request = receiver.requests.getFirst();
    assertThat(request.header("content-type")).isEqualTo("application/json");
    assertThat(request.header("content-length")).isEqualTo(Integer.toString(MESSAGE.body().size()));
    assertThat(request.header("user-agent")).isEqualTo("Greenlit/test");
    assertThat(request.header("webhook-id")).isEqualTo("chg-1");
    assertThat(request.body()).isEqualTo(MESSAGE.body().toString());
    assertThat(request.headers()).doesNotContainKey("traceparent");
  }

  @Test
  void the_trace_of_the_change_goes_on_with_a_span_of_its_own() {
    send("ok", TRACE);

    assertThat(receiver.requests.getFirst().header("traceparent"))
        .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
        .isNotEqualTo(TRACE);
  }

  @Test
  void a_broken_trace_is_not_passed_on() {
    send("ok", "00-zz\r\nx: y");

    assertThat(receiver.requests.getFirst().headers()).doesNotContainKeys("traceparent", "x");
  }

  @Test
  void a_server_error_is_a_refusal_and_the_next_attempt_can_succeed() {
    assertThat(send("flaky", null))
        .satisfies(result -> {
          assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
          assertThat(result.statusCode()).isEqualTo(500);
          assertThat(result.error()).isEqualTo("answered 500");
        });
    assertThat(send("flaky", null).outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void a_redirect_is_a_refusal_and_not_followed() {
    AttemptResult result = send("redirect", null);

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(result.statusCode()).isEqualTo(302);
    assertThat(receiver.requests).hasSize(1);
  }

  @Test
  void what_an_endpoint_says_to_its_refusal_is_kept() {
    AttemptResult result = send("busy", null);

    assertThat(result.statusCode()).isEqualTo(503);
    assertThat(result.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(result.answer()).startsWith("come back later").hasSize(1024);
  }

  @Test
  void an_endpoint_that_repeats_what_it_was_sent_leaves_no_secret_with_the_attempt() {
    CustomHeaders headers =
        new CustomHeaders(Map.of("X-Api-Key", "k3y-of-ann", "Authorization", "Bearer t0ken"));

    AttemptResult result =
        Sending.send(
            sender,
            Sending.subscription(receiver.url("echo"), Format.STANDARD, SECRETS, headers),
            Sending.entry(MESSAGE, null));

    assertThat(receiver.requests.getFirst().header("x-api-key")).isEqualTo("k3y-of-ann");
    assertThat(result.answer())
        .contains("x-api-key=[***]", "authorization=[***]", "webhook-id=[chg-1]")
        .doesNotContain("k3y-of-ann", "t0ken");
  }

  @Test
  void an_endpoint_that_hangs_costs_the_time_limit() {
    AttemptResult result = sendImpatiently("hang");

    assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(result.error()).contains("700 ms");
    assertThat(result.took()).isBetween(Duration.ofMillis(650), Duration.ofSeconds(15));
  }

  @Test
  void an_answer_that_drips_counts_as_a_time_out_too() {
    assertThat(sendImpatiently("drip").outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void an_endless_answer_is_read_up_to_the_limit_and_dropped() {
    AttemptResult result = send("endless", null);

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(receiver.sentOfEndless).hasValueLessThan(1_000_000);
  }

  @Test
  void a_connection_that_breaks_is_a_failure() {
    AttemptResult result = send("reset", null);

    assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(result.error()).isNotBlank();
  }

  @Test
  void nobody_there_is_a_failure() {
    URI gone = receiver.url("ok");
    receiver.close();

    AttemptResult result = send(gone, null);

    assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(result.statusCode()).isNull();
  }

  @Test
  void a_name_that_leads_inside_is_not_called_and_the_attempt_says_why() {
    URI url = URI.create("http://localhost:" + receiver.url("ok").getPort() + "/ok");

    try (WebhookSender vetting = Sending.sender(Duration.ofSeconds(20), true, true)) {
      AttemptResult result = send(vetting, url, null);

      assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
      assertThat(result.error()).isEqualTo("address refused: loopback");
    }
    assertThat(receiver.requests).isEmpty();
  }

  @Test
  void what_was_subscribed_when_it_was_allowed_is_no_longer_called() {
    try (WebhookSender vetting = Sending.sender(Duration.ofSeconds(20), true, true);
        WebhookSender strict = Sending.sender(Duration.ofSeconds(20), false, false)) {
      assertThat(send(vetting, receiver.url("ok"), null).error()).contains("loopback");
      assertThat(send(strict, receiver.url("ok"), null).error()).contains("https://");
    }
    assertThat(receiver.requests).isEmpty();
  }

  private AttemptResult send(String path, @Nullable String trace) {
    return send(receiver.url(path), trace);
  }

  private AttemptResult send(URI url, @Nullable String trace) {
    return send(sender, url, trace);
  }

  /** With a time limit that only an endpoint that hangs is meant to reach. */
  private AttemptResult sendImpatiently(String path) {
    try (WebhookSender impatient = Sending.sender(Duration.ofMillis(700))) {
      return send(impatient, receiver.url(path), null);
    }
  }

  private static AttemptResult send(WebhookSender sender, URI url, @Nullable String trace) {
    return Sending.send(
        sender, Sending.subscription(url, Format.STANDARD, SECRETS), Sending.entry(MESSAGE, trace));
  }
}
