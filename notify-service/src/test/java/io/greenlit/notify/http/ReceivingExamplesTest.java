package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/receiving, with requests as the service makes them. */
class ReceivingExamplesTest {

  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secrets OURS = Secrets.of(SECRET);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"Receive.java", "receive.mjs", "receive.py", "receive.go"})
  void a_receiver_takes_what_is_ours_once_and_in_order(String example) throws Exception {
    Instant now = Instant.now();
    Secrets rotated = OURS.rotated(Secret.of(new byte[32]), now.plusSeconds(600), now);
    InstantSource late = InstantSource.fixed(now.minus(Duration.ofMinutes(6)));

    try (ExampleReceiver receiver = ExampleReceiver.start(example, SECRET.reveal(), folder);
        WebhookSender sender = Sending.sender(PATIENCE);
        WebhookSender lateSender = Sending.sender(late)) {
      URI url = receiver.url();

      assertThat(send(sender, url, OURS, "chg-1", 1)).isEqualTo(204);
      assertThat(send(sender, url, OURS, "chg-1", 1)).as("again").isEqualTo(204);
      assertThat(send(sender, url, rotated, "chg-3", 3)).as("two signatures").isEqualTo(204);
      assertThat(send(sender, url, OURS, "chg-2", 2)).as("given up once").isEqualTo(204);
      assertThat(send(sender, url, Secrets.of(Secret.of(new byte[32])), "chg-4", 4))
          .as("signed by another")
          .isEqualTo(400);
      assertThat(send(lateSender, url, OURS, "chg-5", 5)).as("six minutes old").isEqualTo(400);
      assertThat(send(sender, url, OURS, "chg-6", 6)).isEqualTo(204);

      // What is printed comes through a pipe, and may come after the answer.
      await().atMost(PATIENCE).until(() -> receiver.lines.size() >= 3);
      assertThat(receiver.lines)
          .containsExactly(
              "dark-harbour 1 RENEWED", "dark-harbour 3 RENEWED", "dark-harbour 6 RENEWED");
    }
  }

  @Test
  void the_shell_verifies_a_request_by_hand() throws Exception {
    ExampleReceiver.found("openssl");
    try (Receiver receiver = new Receiver();
        WebhookSender sender = Sending.sender(PATIENCE)) {
      send(sender, receiver.url("ok"), OURS, "chg-1", 1);
      Receiver.Request request = receiver.requests.getFirst();

      assertThat(verify(request, request.body())).isZero();
      assertThat(verify(request, request.body() + " ")).isEqualTo(1);
    }
  }

  @Test
  void the_shell_sends_what_a_receiver_takes() throws Exception {
    ExampleReceiver.found("curl");
    try (ExampleReceiver receiver = ExampleReceiver.start("receive.py", SECRET.reveal(), folder)) {
      Process send = run(List.of(shell("send.sh"), receiver.url().toString()), "");

      assertThat(new String(send.getInputStream().readAllBytes(), UTF_8).strip()).isEqualTo("204");
    }
  }

  private static int verify(Receiver.Request request, String body) throws Exception {
    Process process =
        run(
            List.of(
                shell("verify.sh"),
                request.header("webhook-id"),
                request.header("webhook-timestamp"),
                request.header("webhook-signature")),
            body);
    return process.waitFor();
  }

  private static String shell(String script) {
    return ExampleReceiver.EXAMPLES.resolve(script).toString();
  }

  private static Process run(List<String> command, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("WEBHOOK_SECRET", SECRET.reveal());
    Process process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    return process;
  }

  private static int send(
      WebhookSender sender, URI url, Secrets secrets, String id, long sequence) {
    var subscription = Sending.subscription(url, Format.STANDARD, secrets);
    var entry = Sending.entry(Sending.change(id, sequence));
    var result =
        Sending.send(
            sender, new Delivery(1, subscription, entry, Lane.LOG, 1, Instant.EPOCH, null));
    assertThat(result.statusCode()).as(result.toString()).isNotNull();
    return result.statusCode();
  }
}
