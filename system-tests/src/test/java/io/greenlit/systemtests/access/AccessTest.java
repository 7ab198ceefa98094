package io.greenlit.systemtests.access;

import static io.greenlit.systemtests.access.GuardedServices.Name.INGEST;
import static io.greenlit.systemtests.access.GuardedServices.Name.NOTIFY;
import static io.greenlit.systemtests.access.GuardedServices.Name.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.Endpoints;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.Scope;
import io.greenlit.systemtests.access.GuardedServices.Answer;
import io.greenlit.systemtests.access.GuardedServices.Name;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks all that the services serve as nobody, another tenant, the owner and the operator. */
class AccessTest {

  private static final Duration MOMENTS = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPERATOR = KnownTokens.OPERATOR;

  /** What nobody needs a token for. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /actuator/health",
          "GET /actuator/health/{*path}",
          "GET /actuator/info",
          "GET /v3/api-docs",
          "GET /v3/api-docs.yaml");

  /** What a subscriber is refused, its own or not. */
  private static final Set<String> OPERATORS =
      Set.of(
          "GET /actuator",
          "GET /actuator/prometheus",
          "GET /v1/subscribers",
          "PUT /v1/subscribers/{subscriber}");

  /** What only instances say to each other. */
  private static final String INTERNAL = "GET /internal/changes";

  /** What the rules say where they know nothing of a path. */
  private static final String UNRULED = "There is nothing of this name here";

  private static GuardedServices services;
  private static String acme = "";
  private static String bravo = "";
  private static String subscription = "";

  @SuppressWarnings("NullAway.Init") // the services are there before each test
  AccessTest() {}

  @BeforeAll
  static void start(@TempDir Path folder) {
    services = new GuardedServices(folder);
    acme = subscriber("acme");
    bravo = subscriber("bravo");
    await()
        .atMost(MOMENTS)
        .until(() ->
            Stream.of(Name.values())
                .allMatch(
                    name -> services.ask(name, "GET", "/nothing", bravo, null).status() == 404));
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void every_endpoint_has_a_rule_that_holds_for_everybody(Name service) {
    List<String> endpoints = services.endpoints(service);
    SoftAssertions all = new SoftAssertions();

    for (String endpoint : endpoints) {
      Answer nobody = asked(service, endpoint, null);
      Answer other = asked(service, endpoint, bravo);
      Answer owner = asked(service, endpoint, acme);
      Answer operator = asked(service, endpoint, OPERATOR);

      all.assertThat(nobody.status())
          .as("nobody at " + endpoint)
          .isEqualTo(OPEN.contains(endpoint) ? 200 : 401);
      if (endpoint.equals(INTERNAL)) {
        all.assertThat(List.of(other.status(), owner.status(), operator.status()))
            .as("anybody at " + endpoint)
            .containsOnly(403);
        continue;
      }
      if (OPERATORS.contains(endpoint)) {
        all.assertThat(List.of(other.status(), owner.status()))
            .as("subscribers at " + endpoint)
            .containsOnly(403);
      } else {
        if (isOwned(endpoint)) {
          all.assertThat(isHidden(other)).as("another at %s: %s", endpoint, other).isTrue();
        } else {
          all.assertThat(passed(other)).as("another at %s: %s", endpoint, other).isTrue();
        }
        all.assertThat(passed(owner)).as("the owner at %s: %s", endpoint, owner).isTrue();
      }
      all.assertThat(passed(operator)).as("operator at %s: %s", endpoint, operator).isTrue();
    }

    assertThat(endpoints).contains("GET /actuator/prometheus").hasSizeGreaterThan(5);
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void what_has_no_rule_is_closed(Name service) {
    assertThat(services.ask(service, "GET", "/nothing", null, null).status()).isEqualTo(401);
    assertThat(services.ask(service, "GET", "/nothing", OPERATOR, null).body()).contains(UNRULED);
  }

  @Test
  void a_token_works_everywhere_within_moments_until_it_is_revoked_and_through_a_restart() {
    JsonNode made = token("bravo", "[\"articles:write\",\"shows:read\",\"tokens:read\"]");
    String token = made.path("token").asString();
    awaitEverywhere(token, 405, 200, 200);
    String list = services.ask(NOTIFY, "GET", "/v1/subscribers/bravo/tokens", token, null).body();
    assertThat(list).contains(made.path("prefix").asString()).doesNotContain(token, "hash");

    services.restart(NOTIFY);
    services.restart(STATUS);
    awaitEverywhere(token, 405, 200, 200);

    String path = "/v1/subscribers/bravo/tokens/" + made.path("prefix").asString();
    assertThat(services.ask(NOTIFY, "DELETE", path, token, null).status()).isEqualTo(403);
    assertThat(services.ask(NOTIFY, "DELETE", path, acme, null).status()).isEqualTo(404);
    assertThat(services.ask(NOTIFY, "DELETE", path, bravo, null).status()).isEqualTo(200);
    awaitEverywhere(token, 401, 401, 401);
  }

  @Test
  void subscribers_list_their_own_and_operators_all() {
    String id = subscriptionOfAcme();

    assertThat(services.ask(NOTIFY, "GET", "/v1/subscriptions", acme, null).body())
        .contains(id, "\"owner\":\"acme\"");
    assertThat(services.ask(NOTIFY, "GET", "/v1/subscriptions", bravo, null).body())
        .doesNotContain(id);
    assertThat(services.ask(NOTIFY, "GET", "/v1/subscriptions", OPERATOR, null).body())
        .contains(id);
  }

  private static void awaitEverywhere(String token, int ingest, int status, int notifies) {
    await()
        .atMost(MOMENTS)
        .untilAsserted(() -> {
          assertThat(services.ask(INGEST, "GET", "/v1/articles", token, null).status())
              .isEqualTo(ingest);
          assertThat(services.ask(STATUS, "GET", "/v1/shows", token, null).status())
              .isEqualTo(status);
          assertThat(
                  services.ask(NOTIFY, "GET", "/v1/subscribers/bravo/tokens", token, null).status())
              .isEqualTo(notifies);
        });
  }

  /** Whether the rules let it pass; what the handler then says of an empty request is its own. */
  private static boolean passed(Answer answer) {
    return answer.status() != 401
        && answer.status() != 403
        && answer.status() < 500
        && !answer.body().contains(UNRULED)
        && !isHidden(answer);
  }

  /** Whether it is answered as if there were no such tenant's thing. */
  private static boolean isHidden(Answer answer) {
    return answer.status() == 404
        && (answer.body().contains("There is no subscription of this id")
            || answer.body().contains("There is no subscriber of this id"));
  }

  private static boolean isOwned(String endpoint) {
    return endpoint.contains("/v1/subscriptions/{id}") || endpoint.contains("{subscriber}");
  }

  /** Asks, with nothing in the request, for what acme has. */
  private static Answer asked(Name service, String endpoint, @Nullable String token) {
    Map<String, String> variables =
        switch (service) {
          case INGEST, STATUS -> Map.of("path", "liveness");
          case NOTIFY ->
              Map.of(
                  "path",
                  "liveness",
                  "id",
                  subscriptionOfAcme(),
                  "subscriber",
                  "acme",
                  "token",
                  endpoint.contains("{token}") ? spareToken() : "");
        };
    String method = Endpoints.method(endpoint).name();
    String body = method.equals("GET") ? null : "{}";
    return services.ask(service, method, Endpoints.path(endpoint, variables), token, body);
  }

  private static String spareToken() {
    return token("acme", "[\"shows:read\"]").path("prefix").asString();
  }

  /** Makes another where the walk has deleted it. */
  private static String subscriptionOfAcme() {
    String path = "/v1/subscriptions";
    if (subscription.isEmpty()
        || services.ask(NOTIFY, "GET", path + "/" + subscription, acme, null).status() != 200) {
      Answer answer =
          services.ask(NOTIFY, "POST", path, acme, "{\"url\":\"https://example.com/hook\"}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      subscription = JSON.readTree(answer.body()).path("id").asString();
    }
    return subscription;
  }

  /** Makes a subscriber; gives a token that may do all but watch metrics. */
  private static String subscriber(String id) {
    assertThat(services.ask(NOTIFY, "PUT", "/v1/subscribers/" + id, OPERATOR, "{}").status())
        .isEqualTo(201);
    String scopes =
        Stream.of(Scope.values())
            .filter(scope -> scope != Scope.METRICS_READ)
            .map(scope -> '"' + scope.word() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    return token(id, scopes).path("token").asString();
  }

  private static JsonNode token(String subscriber, String scopes) {
    Answer answer =
        services.ask(
            NOTIFY,
            "POST",
            "/v1/subscribers/" + subscriber + "/tokens",
            OPERATOR,
            "{\"name\":\"a test's\",\"scopes\":" + scopes + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }
}
