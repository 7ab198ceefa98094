package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a webhook whose receiver misbehaves, with the limits of the service. All are sent
 * at once, so that together they last as long as the longest: some 16 seconds.
 */
class MisbehavingReceiverTest {

  private static final int SOCKET_BUFFERS = 16_000_000;
  private static final Secrets SECRETS = Secrets.of(Secret.of(new byte[32]));
  private static final Message MESSAGE =
      Message.of("status.changed", Instant.EPOCH, "{\"title\":\"사랑\"}".getBytes(UTF_8));

  private static final Map<String, AttemptResult> RESULTS = new HashMap<>();
  private static Misbehaviours ways;
  private static WebhookSender sender;

  @BeforeAll
  static void send_to_all() throws Exception {
    Certificates certificates = new Certificates();
    sender = Sending.trusting(certificates.trust());
    ways = new Misbehaviours(certificates);
    Map<String, Future<AttemptResult>> results = new HashMap<>();
    ways.begin();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ways.rows.forEach((name, row) -> results.put(name, threads.submit(() -> send(row.url()))));
    }
    for (Map.Entry<String, Future<AttemptResult>> result : results.entrySet()) {
      RESULTS.put(result.getKey(), result.getValue().get());
    }
  }

  @AfterAll
  static void close() throws Exception {
    sender.close();
    ways.close();
  }

  static Stream<String> ways() {
    return ways.rows.keySet().stream();
  }

  @ParameterizedTest(name = "that {0}")
  @MethodSource("ways")
  void a_receiver(String misbehaves) {
    Misbehaviours.Row row = row(misbehaves);
    AttemptResult result = result(misbehaves);

    row.want().isMetBy(result);
    assertThat(result.took()).isLessThan(Duration.ofSeconds(18));
    if (row.server() != null) {
      assertThat(row.server().requests).as("requests of one attempt").hasValueLessThan(2);
    }
  }

  @Test
  void there_are_at_least_25() {
    assertThat(ways.rows).hasSizeGreaterThan(25);
  }

  @Test
  void no_redirect_is_followed() {
    assertThat(ways.elsewhere.requests).hasValue(0);
  }

  @Test
  void an_answer_without_end_is_read_up_to_the_limit() {
    String endless = "says 200 and talks without end";

    assertThat(result(endless).answer()).hasSize(1024);
    assertThat(result(endless).took()).isLessThan(Duration.ofSeconds(14));
    assertThat(requireNonNull(row(endless).server()).bytesSaid).hasValueLessThan(SOCKET_BUFFERS);
  }

  @Test
  void an_answer_that_nobody_asked_for_is_not_taken_for_the_next() throws Exception {
    try (RawServer server =
        RawServer.that(talk -> {
          for (int i = 0; i < 3; i++) {
            talk.hear().say(Misbehaviours.answer(404, "") + Misbehaviours.answer(200, ""));
          }
        })) {
      for (int i = 0; i < 3; i++) {
        assertThat(send(server.url("http")).statusCode()).isEqualTo(404);
      }
    }
  }

  private static Misbehaviours.Row row(String name) {
    return requireNonNull(ways.rows.get(name), name);
  }

  private static AttemptResult result(String name) {
    return requireNonNull(RESULTS.get(name), name);
  }

  private static AttemptResult send(URI url) {
    return Sending.send(
        sender, Sending.subscription(url, Format.STANDARD, SECRETS), Sending.entry(MESSAGE, null));
  }
}
