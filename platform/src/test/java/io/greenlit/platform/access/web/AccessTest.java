package io.greenlit.platform.access.web;

import static io.greenlit.platform.access.KnownTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.MemoryAccess;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.platform.problem.Problem;
import java.security.SecureRandom;
import java.time.Instant;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = AccessTest.Service.class)
@AutoConfigureWebTestClient
class AccessTest {

  private static final String UNKNOWN =
      "glt_000000000000_3333333333333333333333333333333333333333333";

  @Autowired private WebTestClient http;
  @Autowired private MemoryAccess known;
  @Autowired private InstanceHeader instance;

  @AfterEach
  void reset() {
    known.reset();
  }

  @ParameterizedTest
  @CsvSource({
    // method, path, nobody, unknown token, acme, bravo, operator
    "GET,    /open,                401, 401, 404, 404, 404",
    "GET,    /actuator/health,     200, 401, 200, 200, 200",
    "GET,    /shows,               401, 401, 200, 200, 200",
    "HEAD,   /shows,               401, 401, 200, 200, 200",
    "POST,   /shows,               401, 401, 405, 405, 405",
    "POST,   /articles,            401, 401, 200, 200, 200",
    "GET,    /things/acme/colour,  401, 401, 200, 404, 200",
    "PUT,    /operating,           401, 401, 403, 403, 200",
    "GET,    /between,             401, 401, 403, 403, 403",
    "GET,    /no-rule,             401, 401, 404, 404, 404",
    "GET,    /shows/,              401, 401, 404, 404, 404",
    "GET,    //shows,              401, 401, 404, 404, 404",
    "GET,    /sh%6fws,             401, 401, 200, 200, 200",
    "GET,    /actuator/prometheus, 401, 401, 403, 403, 404"
  })
  void each_is_told_what_the_rules_say(
      String method, String path, int nobody, int unknown, int acme, int bravo, int operator) {
    assertThat(status(method, path, null)).as("nobody").isEqualTo(nobody);
    assertThat(status(method, path, UNKNOWN)).as("unknown").isEqualTo(unknown);
    assertThat(status(method, path, KnownTokens.ACME)).as("acme").isEqualTo(acme);
    assertThat(status(method, path, KnownTokens.BRAVO)).as("bravo").isEqualTo(bravo);
    assertThat(status(method, path, KnownTokens.OPERATOR)).as("operator").isEqualTo(operator);
  }

  @Test
  void who_is_unknown_is_told_how_to_become_known() {
    answer("GET", "/shows", null)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"greenlit\"")
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("Authorization: Bearer"));
    answer("GET", "/shows", UNKNOWN)
        .expectHeader()
        .valueEquals(
            HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"greenlit\", error=\"invalid_token\"");
  }

  @ParameterizedTest
  @CsvSource({"Basic YWNtZTpzZWNyZXQ=", "Bearer", "Bearer a b", "Bearer glt_x", "Bearer eyJ.e30.x"})
  void what_is_no_token_is_worth_nothing(String authorization) {
    http.mutate()
        .defaultHeaders(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
        .build()
        .get()
        .uri("/shows")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .exists(HttpHeaders.WWW_AUTHENTICATE);
  }

  @Test
  void a_token_lets_its_bearer_do_what_its_scopes_say_and_no_more() {
    BearerToken token = BearerToken.random(new SecureRandom());
    known.put(KnownTokens.of("acme", token.reveal(), Set.of(Scope.SHOWS_READ))).join();

    assertThat(status("GET", "/shows", token.reveal())).isEqualTo(200);
    answer("POST", "/articles", token.reveal())
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .valueEquals(
            HttpHeaders.WWW_AUTHENTICATE,
            "Bearer realm=\"greenlit\", error=\"insufficient_scope\", scope=\"articles:write\"");
  }

  @Test
  void a_token_that_has_expired_or_was_revoked_is_worth_nothing() {
    BearerToken token = BearerToken.random(new SecureRandom());
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    AccessToken expired =
        AccessToken.of(token, "old", "acme", Set.of(Scope.SHOWS_READ), then, then.plusSeconds(1));
    known.put(expired).join();
    assertThat(status("GET", "/shows", token.reveal())).isEqualTo(401);

    known.put(KnownTokens.of("acme", token.reveal()).revoked(then)).join();
    assertThat(status("GET", "/shows", token.reveal())).isEqualTo(401);
  }

  @Test
  void a_token_of_a_known_id_with_another_secret_is_worth_nothing() {
    String forged = KnownTokens.ACME.substring(0, KnownTokens.ACME.length() - 1) + "2";

    assertThat(status("GET", "/shows", forged)).isEqualTo(401);
  }

  @Test
  void until_the_tokens_are_read_a_bearer_is_asked_to_come_again_but_the_operator_is_known() {
    known.forgetAll();

    answer("GET", "/shows", KnownTokens.ACME)
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "1");
    assertThat(status("GET", "/shows", KnownTokens.OPERATOR)).isEqualTo(200);
    assertThat(status("GET", "/shows", null)).isEqualTo(401);
  }

  @Test
  void instances_of_one_deployment_know_each_other() {
    http.get()
        .uri("/between")
        .header(instance.name(), instance.value())
        .exchange()
        .expectStatus()
        .isOk();
    http.get().uri("/between").header(instance.name(), "x").exchange().expectStatus().isForbidden();
  }

  @Test
  void requests_beyond_a_subscribers_quota_wait_and_others_do_not() {
    Subscriber.Limits two = new Subscriber.Limits(null, null, 2);
    known.put(new Subscriber("slow", "Slow", Instant.EPOCH, two)).join();
    BearerToken token = BearerToken.random(new SecureRandom());
    known.put(KnownTokens.of("slow", token.reveal())).join();

    assertThat(status("GET", "/shows", token.reveal())).isEqualTo(200);
    assertThat(status("GET", "/shows", token.reveal())).isEqualTo(200);
    answer("GET", "/shows", token.reveal())
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value(HttpHeaders.RETRY_AFTER, wait -> assertThat(wait).matches("29|30"))
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:greenlit:problem:too-many-requests");
    assertThat(status("GET", "/shows", KnownTokens.ACME)).isEqualTo(200);
  }

  @Test
  void answers_say_that_they_are_what_they_say_they_are() {
    answer("GET", "/shows", KnownTokens.ACME)
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .doesNotExist(HttpHeaders.CACHE_CONTROL);
  }

  private int status(String method, String path, @Nullable String token) {
    return answer(method, path, token).returnResult(Void.class).getStatus().value();
  }

  private ResponseSpec answer(String method, String path, @Nullable String token) {
    return http.mutate()
        .defaultHeaders(headers -> {
          headers.remove(HttpHeaders.AUTHORIZATION);
          if (token != null) {
            headers.set(HttpHeaders.AUTHORIZATION, bearer(token));
          }
        })
        .build()
        .method(HttpMethod.valueOf(method))
        .uri(builder -> java.net.URI.create(builder.path("").build().toString() + path))
        .exchange();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(KnownAccess.class)
  static class Service {

    @Bean
    AccessRules rules() {
      return AccessRules.of(
          AccessRule.reading(Scope.SHOWS_READ, "/shows"),
          AccessRule.acting(Scope.ARTICLES_WRITE, HttpMethod.POST, "/articles"),
          AccessRule.acting(Scope.SHOWS_READ, HttpMethod.GET, "/things/{owner}/**")
              .guardedBy((caller, variables) ->
                  caller.sees(variables.getOrDefault("owner", ""))
                      ? null
                      : Problem.notFound("There is no such thing.")),
          AccessRule.operating(Scope.TOKENS_WRITE, HttpMethod.PUT, "/operating"),
          AccessRule.instances("/between"));
    }

    @Bean
    Everything everything() {
      return new Everything();
    }
  }

  /** Serves whatever it is let. */
  @RestController
  static class Everything {

    @RequestMapping({"/open", "/shows", "/articles", "/operating", "/between", "/no-rule"})
    String all(@AuthenticationPrincipal @Nullable Caller caller) {
      return caller == null ? "nobody" : caller.subscriber();
    }

    @RequestMapping("/things/{owner}/colour")
    String owned(@PathVariable String owner) {
      return owner;
    }
  }
}
