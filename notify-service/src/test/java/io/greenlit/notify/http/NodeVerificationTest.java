package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.greenlit.notify.webhook.SigningKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Webhooks as they arrive at a server in Node, verified there. */
class NodeVerificationTest {

  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final SigningKey KEY = SigningKey.random(new SecureRandom());
  private static final Message MESSAGE = Messages.of(Sending.change(Sending.CHANGE, 7));

  private static NodeReceiver receiver;
  private static WebhookSender sender;

  @BeforeAll
  static void start() {
    receiver = NodeReceiver.start(SECRET.reveal(), KEY.publicKey());
    sender = Sending.sender(Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    if (receiver != null) {
      receiver.close();
      sender.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD,v1",
    "STANDARD,v1a",
    "CLOUDEVENTS_STRUCTURED,v1/event",
    "CLOUDEVENTS_STRUCTURED,v1a/event",
    "CLOUDEVENTS_BINARY,v1/event",
    "CLOUDEVENTS_BINARY,v1a/event"
  })
  void every_format_verifies_with_either_signature(Format format, String checks) {
    Secret secret = checks.startsWith("v1a") ? KEY : SECRET;

    assertThat(send(checks, format, Secrets.of(secret))).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void while_a_secret_is_rotated_both_signatures_hold(Format format) {
    Instant now = Instant.now();
    Secrets rotated = Secrets.of(SECRET).rotated(KEY, now.plusSeconds(60), now);

    assertThat(send("v1/v1a", format, rotated)).isEqualTo(204);
  }

  @Test
  void what_somebody_else_signed_does_not_verify() {
    Secret other = Secret.of(new byte[32]);
    Secret otherKey = SigningKey.random(new SecureRandom());

    assertThat(send("v1", Format.STANDARD, Secrets.of(other))).isEqualTo(400);
    assertThat(send("v1a", Format.STANDARD, Secrets.of(otherKey))).isEqualTo(400);
    assertThat(send("v1a", Format.STANDARD, Secrets.of(SECRET))).isEqualTo(400);
  }

  @Test
  void the_standard_format_is_no_cloud_event() {
    assertThat(send("event", Format.STANDARD, Secrets.of(SECRET))).isEqualTo(400);
  }

  private static Integer send(String checks, Format format, Secrets secrets) {
    AttemptResult result =
        Sending.send(
            sender,
            Sending.subscription(receiver.url(checks), format, secrets),
            Sending.entry(MESSAGE, null));
    assertThat(result.statusCode()).as(result.toString()).isNotNull();
    return result.statusCode();
  }
}
