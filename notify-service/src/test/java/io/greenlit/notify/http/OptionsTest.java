package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionLike;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Messages;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Endpoints that are asked whether they want webhooks, against one on loopback. */
class OptionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable String origin;
  private volatile @Nullable String rate;
  private volatile int status = 200;
  private @Nullable Integer limit;
  private final WebhookSender sender = Sending.sender(Duration.ofSeconds(20));
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle((request, response) -> {
            asked.add(
                request.method()
                    + " "
                    + request.requestHeaders().get("WebHook-Request-Origin")
                    + " "
                    + request.requestHeaders().get("WebHook-Request-Rate")
                    + " "
                    + request.requestHeaders().get("Authorization")
                    + " "
                    + request.requestHeaders().contains("webhook-signature"));
            response.status(status);
            if (origin != null) {
              response.header("WebHook-Allowed-Origin", origin);
            }
            if (rate != null) {
              response.header("WebHook-Allowed-Rate", rate);
            }
            return response.send();
          })
          .bindNow();

  @AfterEach
  void close() {
    server.disposeNow(Duration.ofSeconds(1));
    sender.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "greenlit.test,-,DELIVERED,-",
        "Greenlit.Test,120,DELIVERED,120",
        "*,*,DELIVERED,-",
        "'other.example, greenlit.test',7,DELIVERED,7",
        "*,5000000000,DELIVERED,999999999",
        "*,many,REFUSED,-",
        "*,0,REFUSED,-",
        "*,-5,REFUSED,-",
        "-,120,REFUSED,-",
        "other.example,-,REFUSED,-",
        "greenlit.test.example,-,REFUSED,-",
      })
  void who_allows_our_origin_agrees(
      @Nullable String allowed, @Nullable String perMinute, Outcome wanted, @Nullable Integer a) {
    origin = allowed;
    rate = perMinute;

    AttemptResult result = ask(Verification.OPTIONS);

    assertThat(result.outcome()).isEqualTo(wanted);
    assertThat(result.perMinute()).isEqualTo(a);
    assertThat(asked).containsExactly("OPTIONS greenlit.test null Bearer token false");
  }

  @Test
  void a_refusal_says_what_was_missing() {
    assertThat(ask(Verification.OPTIONS).error())
        .contains("WebHook-Allowed-Origin", "greenlit.test");
  }

  @Test
  void a_rate_that_is_none_is_a_refusal_that_says_so() {
    origin = "*";
    rate = "0";

    assertThat(ask(Verification.OPTIONS).error()).contains("WebHook-Allowed-Rate", "above 0");
  }

  @Test
  void who_has_a_limit_asks_for_no_more() {
    origin = "*";
    rate = "30";
    limit = 90;

    AttemptResult result = ask(Verification.OPTIONS);

    assertThat(asked).containsExactly("OPTIONS greenlit.test 90 Bearer token false");
    assertThat(result.perMinute()).isEqualTo(30);
  }

  @Test
  void an_answer_that_is_no_2xx_is_a_refusal_whatever_it_allows() {
    origin = "*";
    status = 405;

    AttemptResult result = ask(Verification.OPTIONS);

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(result.error()).isEqualTo("answered 405");
  }

  @Test
  void who_wants_an_event_gets_a_signed_one() {
    assertThat(ask(Verification.EVENT).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(asked).containsExactly("POST null null Bearer token true");
  }

  private AttemptResult ask(Verification verify) {
    Subscription subscription =
        SubscriptionLike.plain(
                "sub_1",
                URI.create("http://127.0.0.1:" + server.port() + "/hook"),
                Format.STANDARD,
                Secrets.of(Secret.of(new byte[32])),
                new CustomHeaders(Map.of("Authorization", "Bearer token")),
                NOW)
            .verified(verify)
            .limited(limit)
            .made();
    LogEntry entry =
        new LogEntry(
            0,
            0,
            "verify_sub_1",
            Traits.of("sub_1", null),
            NOW,
            NOW,
            null,
            Messages.verification("sub_1", NOW));
    CompletableFuture<AttemptResult> ended = new CompletableFuture<>();
    sender.send(
        new Delivery(1, subscription, entry, Lane.HANDSHAKE, 1, NOW, null), ended::complete);
    return ended.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
