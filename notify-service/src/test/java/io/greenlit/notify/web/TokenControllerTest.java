package io.greenlit.notify.web;

import static io.greenlit.platform.access.KnownTokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.MemoryAccess;
import io.greenlit.platform.access.Scope;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = TokenControllerTest.Service.class)
@AutoConfigureWebTestClient
class TokenControllerTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACME = "/v1/subscribers/acme";
  private static final String TOKENS = ACME + "/tokens";
  private static final String READER = "{\"name\":\"reader\",\"scopes\":[\"shows:read\"]}";
  private static final String HOOK = "{\"url\":\"https://example.com/hook\"}";

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;
  @Autowired private MemoryAccess known;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, SubscriberController.class, TokenController.class})
  static class Service {}

  @AfterEach
  void clear() {
    book.clear();
    known.reset();
  }

  @Test
  void a_token_is_shown_once_and_what_is_kept_of_it_never() {
    operator("PUT", ACME, "{\"name\":\"Acme\"}", 201);
    JsonNode made = operator("POST", TOKENS, READER, 201);
    String token = made.path("token").stringValue();
    AccessToken kept =
        Objects.requireNonNull(known.token(made.path("prefix").stringValue().substring(4)));

    String list = operator("GET", TOKENS, null, 200).toString();

    assertThat(token).startsWith(made.path("prefix").stringValue() + "_");
    assertThat(kept.scopes()).containsExactly(Scope.SHOWS_READ);
    assertThat(list)
        .contains(made.path("prefix").stringValue(), "reader", "shows:read")
        .doesNotContain(token, kept.hash());
  }

  @Test
  void a_subscriber_makes_narrower_tokens_and_revokes_its_own() {
    JsonNode made = as(KnownTokens.ACME, "POST", TOKENS, READER, 201);
    String reader = made.path("token").stringValue();

    as(reader, "GET", TOKENS, null, 403);
    as(reader, "POST", TOKENS, READER, 403);
    as(KnownTokens.BRAVO, "DELETE", TOKENS + "/" + made.path("prefix").stringValue(), null, 404);
    JsonNode revoked =
        as(KnownTokens.ACME, "DELETE", TOKENS + "/" + made.path("prefix").stringValue(), null, 200);

    assertThat(revoked.path("revokedAt").stringValue()).isEqualTo("2026-03-01T12:00:00Z");
    as(reader, "GET", TOKENS, null, 401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"scopes\":[\"metrics:read\"]}|scopes|no more than those",
        "{\"name\":\"a\",\"scopes\":[\"everything\"]}|scopes|none but",
        "{\"name\":\"a\",\"scopes\":[]}|scopes|array",
        "{\"scopes\":[\"shows:read\"]}|name|missing",
        "{\"name\":\"a\",\"scopes\":[\"shows:read\"],\"expiresAt\":\"soon\"}|expiresAt|2027",
        "{\"name\":\"a\",\"scopes\":[\"shows:read\"],\"expiresAt\":\"2026-03-01T12:00:00Z\"}|expiresAt|future",
        "{\"name\":\"a\",\"scopes\":[\"shows:read\"],\"role\":\"operator\"}|role|not known"
      })
  void no_token_makes_one_that_may_more_or_makes_no_sense(
      String body, String field, String advice) {
    JsonNode problem = as(KnownTokens.ACME, "POST", TOKENS, body, 422);

    assertThat(problem.path("field").stringValue()).isEqualTo(field);
    assertThat(problem.path("detail").stringValue()).contains(advice);
  }

  @Test
  void a_token_of_one_that_ends_ends_no_later() {
    String ending =
        as(
                KnownTokens.ACME,
                "POST",
                TOKENS,
                "{\"name\":\"a\",\"scopes\":[\"tokens:write\"],\"expiresAt\":\"2999-01-01T00:00:00Z\"}",
                201)
            .path("token")
            .stringValue();
    String child = "{\"name\":\"b\",\"scopes\":[\"tokens:write\"]%s}";

    assertThat(as(ending, "POST", TOKENS, child.formatted(""), 201).path("expiresAt").stringValue())
        .isEqualTo("2999-01-01T00:00:00Z");
    JsonNode problem =
        as(ending, "POST", TOKENS, child.formatted(",\"expiresAt\":\"2999-01-02T00:00:00Z\""), 422);
    assertThat(problem.path("field").stringValue()).isEqualTo("expiresAt");
  }

  @Test
  void quotas_bound_tokens_and_subscriptions_and_operators_raise_them() {
    operator("PUT", ACME, "{\"quotas\":{\"tokens\":2,\"subscriptions\":1}}", 201);
    as(KnownTokens.ACME, "POST", TOKENS, READER, 201);
    JsonNode full = as(KnownTokens.ACME, "POST", TOKENS, READER, 403);
    as(KnownTokens.ACME, "POST", "/v1/subscriptions", HOOK, 201);
    as(KnownTokens.ACME, "POST", "/v1/subscriptions", HOOK, 403);

    assertThat(full.path("type").stringValue()).isEqualTo("urn:greenlit:problem:quota-used-up");
    operator("PUT", ACME, "{\"quotas\":{\"tokens\":3,\"subscriptions\":2}}", 200);
    as(KnownTokens.ACME, "POST", TOKENS, READER, 201);
    as(KnownTokens.ACME, "POST", "/v1/subscriptions", HOOK, 201);
    assertThat(as(KnownTokens.ACME, "GET", ACME, null, 200).at("/quotas/tokens").intValue())
        .isEqualTo(3);
  }

  @Test
  void tokens_that_are_worth_nothing_are_forgotten_once_there_are_many() {
    for (int i = 0; i < 30; i++) {
      JsonNode made = as(KnownTokens.ACME, "POST", TOKENS, READER, 201);
      as(KnownTokens.ACME, "DELETE", TOKENS + "/" + made.path("prefix").stringValue(), null, 200);
    }

    assertThat(known.tokensOf("acme")).hasSizeLessThan(25);
    assertThat(known.tokensOf("acme")).anyMatch(token -> token.isOf(parsed(KnownTokens.ACME)));
  }

  @ParameterizedTest
  @CsvSource({"operator,id", "Acme,id", "'-x',id"})
  void a_subscriber_of_a_name_that_none_may_have_is_refused(String id, String field) {
    JsonNode problem = operator("PUT", "/v1/subscribers/" + id, "{}", 422);

    assertThat(problem.path("field").stringValue()).isEqualTo(field);
  }

  @Test
  void tokens_are_for_subscribers_that_are_there_and_for_operators() {
    operator("POST", "/v1/subscribers/nobody/tokens", READER, 404);
    JsonNode made = operator("POST", "/v1/subscribers/operator/tokens", READER, 201);

    String watcher = made.path("token").stringValue();
    as(watcher, "GET", "/v1/subscribers", null, 403);
    assertThat(known.tokensOf("operator")).hasSize(1);
  }

  @Test
  void subscribers_see_only_their_own_subscriptions() {
    String id =
        as(KnownTokens.ACME, "POST", "/v1/subscriptions", HOOK, 201).path("id").stringValue();
    known.put(KnownTokens.of("acme", READ_ONLY, Set.of(Scope.SUBSCRIPTIONS_READ))).join();

    assertThat(book.only().owner()).isEqualTo("acme");
    as(KnownTokens.BRAVO, "GET", "/v1/subscriptions/" + id, null, 404);
    as(KnownTokens.BRAVO, "PATCH", "/v1/subscriptions/" + id, "{}", 404);
    as(KnownTokens.BRAVO, "DELETE", "/v1/subscriptions/" + id, null, 404);
    assertThat(as(KnownTokens.BRAVO, "GET", "/v1/subscriptions", null, 200).path("subscriptions"))
        .isEmpty();
    as(READ_ONLY, "GET", "/v1/subscriptions/" + id, null, 200);
    as(READ_ONLY, "DELETE", "/v1/subscriptions/" + id, null, 403);
    operator("GET", "/v1/subscriptions/" + id, null, 200);
  }

  private static final String READ_ONLY =
      "glt_readonly0000_4444444444444444444444444444444444444444444";

  private static io.greenlit.platform.access.BearerToken parsed(String token) {
    return Objects.requireNonNull(io.greenlit.platform.access.BearerToken.parse(token));
  }

  private JsonNode operator(String method, String path, @Nullable String body, int expected) {
    return as(KnownTokens.OPERATOR, method, path, body, expected);
  }

  private JsonNode as(
      String token, String method, String path, @Nullable String body, int expected) {
    WebTestClient.RequestBodySpec request =
        http.method(HttpMethod.valueOf(method))
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, bearer(token))
            .contentType(MediaType.APPLICATION_JSON);
    byte[] answer =
        (body == null ? request : request.bodyValue(body))
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(answer == null ? "null" : new String(answer, UTF_8));
  }
}
