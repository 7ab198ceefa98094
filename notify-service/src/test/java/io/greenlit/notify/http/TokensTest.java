package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.subscription.ClientCredentials;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.outbound.Outbound;
import io.greenlit.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** Endpoints that want a token, and where it comes from, on loopback. */
class TokensTest {

  private static final Instant NOW = Sending.NOW;
  private static final String HOUR =
      "{\"access_token\": \"t#\", \"token_type\": \"Bearer\", \"expires_in\": 3600}";

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final WebhookSender sender = Sending.sender(now::get);
  private final TokenServer server = new TokenServer();

  @AfterEach
  void close() {
    server.close();
    sender.close();
  }

  @Test
  void a_token_is_fetched_once_and_kept_until_shortly_before_it_ends() {
    server.answer = HOUR;

    assertThat(send().outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(send().outcome()).isEqualTo(Outcome.DELIVERED);
    now.set(NOW.plusSeconds(3569));
    send();
    now.set(NOW.plusSeconds(3570));
    send();

    assertThat(server.authorizations)
        .containsExactly("Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2");
    // base64 of "news+room%3A1:s%26cret": both parts form-encoded
    assertThat(server.tokenRequests)
        .hasSize(2)
        .first()
        .isEqualTo(
            "Basic bmV3cytyb29tJTNBMTpzJTI2Y3JldA== application/x-www-form-urlencoded"
                + " grant_type=client_credentials&scope=hooks");
  }

  @Test
  void a_token_that_does_not_say_how_long_it_lasts_is_kept_for_some_minutes() {
    server.answer = "{\"access_token\": \"t#\", \"token_type\": \"bearer\"}";

    send();
    now.set(NOW.plusSeconds(269));
    send();
    now.set(NOW.plusSeconds(270));
    send();

    assertThat(server.authorizations).containsExactly("Bearer t1", "Bearer t1", "Bearer t2");
  }

  @Test
  void a_token_that_is_refused_is_replaced_once() {
    server.answer = HOUR;
    send();
    server.refused = "Bearer t1";

    assertThat(send().outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(server.authorizations).containsExactly("Bearer t1", "Bearer t1", "Bearer t2");
    server.refused = "Bearer t2";
    server.answer = HOUR.replace("#", "2");
    AttemptResult result = send();

    assertThat(result.statusCode()).isEqualTo(401);
    assertThat(server.authorizations).hasSize(5);
  }

  @Test
  void an_endpoint_that_repeats_its_token_leaves_nothing_of_it_with_the_attempt() {
    server.answer = HOUR.replace("t#", "s3cret-token");
    server.refused = "Bearer s3cret-token";

    AttemptResult result = send();

    assertThat(result.statusCode()).isEqualTo(401);
    assertThat(result.answer()).isEqualTo("no good: Bearer ***");
  }

  @Test
  void however_many_webhooks_want_a_token_it_is_fetched_once_at_a_time() {
    server.answer = HOUR;
    server.holdTokens();

    List<CompletableFuture<AttemptResult>> sent =
        IntStream.range(0, 8).mapToObj(_ -> Sending.begin(sender, subscription())).toList();
    await().until(() -> server.tokenRequests.size() == 1);
    server.releaseTokens();

    assertThat(sent).allSatisfy(each -> assertThat(join(each).delivered()).isTrue());
    assertThat(server.tokenRequests).hasSize(1);
    assertThat(server.authorizations).hasSize(8).containsOnly("Bearer t1");
  }

  @Test
  void a_token_that_all_refuse_at_once_is_replaced_once() {
    server.answer = HOUR;
    send();
    server.refused = "Bearer t1";

    List<CompletableFuture<AttemptResult>> sent =
        IntStream.range(0, 8).mapToObj(_ -> Sending.begin(sender, subscription())).toList();

    assertThat(sent).allSatisfy(each -> assertThat(join(each).delivered()).isTrue());
    assertThat(server.tokenRequests).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"token_type\":\"Bearer\"}|holds no bearer token",
        "200|{\"access_token\":\"a\",\"token_type\":\"mac\"}|holds no bearer token",
        "200|{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}|holds no bearer token",
        "200|<html>|no JSON",
        "200|''|holds no bearer token",
        "401|{\"error\":\"invalid_client\"}|answered 401 (invalid_client)",
        "400|{\"error\":\"s&cret\"}|answered 400",
        "302|{}|answered 302",
        "410|gone|answered 410",
      })
  void without_a_token_the_endpoint_is_not_called(int status, String body, String reason) {
    server.status = status;
    server.answer = body;

    AttemptResult result = send();

    assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(result.statusCode()).isNull();
    assertThat(result.error()).startsWith("no token: ").endsWith(reason).doesNotContain("cret\"");
    assertThat(server.authorizations).isEmpty();
    assertThat(server.elsewhere).hasValue(0);
  }

  @Test
  void an_answer_without_end_is_read_up_to_the_limit() {
    server.answer = HOUR + " ".repeat(16_384);

    assertThat(send().error()).isEqualTo("no token: its endpoint's answer has 16384 bytes or more");
  }

  @Test
  void what_could_not_be_fetched_is_fetched_again() {
    server.status = 503;
    assertThat(send().error()).isEqualTo("no token: its endpoint answered 503");
    server.status = 200;
    server.answer = HOUR;

    assertThat(send().delivered()).isTrue();
  }

  @Test
  void an_endpoint_whose_tokens_do_not_come_holds_up_no_other() {
    server.answer = HOUR;
    server.holdTokens();
    try (WebhookSender brief = Sending.sender(Duration.ofMillis(1500))) {
      List<CompletableFuture<AttemptResult>> waiting =
          IntStream.range(0, 8).mapToObj(_ -> Sending.begin(brief, subscription())).toList();
      await().until(() -> !server.tokenRequests.isEmpty());

      AttemptResult other =
          Sending.send(brief, Sending.subscription("sub_2", server.url("/hook"), Credentials.NONE));

      assertThat(other.delivered()).isTrue();
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      assertThat(waiting)
          .allSatisfy(each ->
              assertThat(join(each).error())
                  .isEqualTo("no token: no complete answer of its endpoint within 1000 ms"));
    }
  }

  @Test
  void where_tokens_come_from_is_vetted_like_where_webhooks_go() {
    URI named = URI.create("http://localhost:" + server.port() + "/token");
    Outbound outbound =
        new Outbound(new OutboundSettings(true, true, List.of("127.0.0.2/32"), List.of()));
    Tokens tokens = Sending.tokens(outbound);

    assertThat(reason(tokens, named))
        .isEqualTo("no token: its endpoint's address refused: loopback");
    assertThat(reason(tokens, server.url("/token")))
        .contains("oauth2.tokenUrl leads to an address that may not be called (loopback)");
    assertThat(server.tokenRequests).isEmpty();
  }

  private static String reason(Tokens tokens, URI url) {
    return tokens
        .of(new ClientCredentials(url, "me", "s&cret", null))
        .map(Token::toString)
        .onErrorResume(NoToken.class, no -> Mono.just(String.valueOf(no.getMessage())))
        .blockOptional(Duration.ofSeconds(20))
        .orElseThrow();
  }

  private AttemptResult send() {
    return Sending.send(sender, subscription());
  }

  private static AttemptResult join(CompletableFuture<AttemptResult> sent) {
    return sent.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private Subscription subscription() {
    return Sending.subscription(
        "sub_1",
        server.url("/hook"),
        new Credentials(
            new ClientCredentials(server.url("/token"), "news room:1", "s&cret", "hooks"), null));
  }
}
