package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = MemoryService.class)
@AutoConfigureWebTestClient
class SubscriptionControllerTest {

  private static final String PATH = "/v1/subscriptions";
  private static final String NOW = "2026-03-01T12:00:00Z";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;

  @AfterEach
  void clear() {
    book.clear();
  }

  @Test
  void an_operational_url_is_kept_shown_judged_like_the_other_and_taken_away() {
    post("{\"url\": \"https://example.com/hook\", \"operationalUrl\": \"https://example.com/ops\"}")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.operationalUrl")
        .isEqualTo("https://example.com/ops");
    String id = book.only().id();
    for (String url :
        List.of("\"http://example.com/\"", "\"https://10.0.0.1/\"", "\"/ops\"", "5")) {
      patch(id, "{\"operationalUrl\": " + url + "}")
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.field")
          .isEqualTo("operationalUrl");
    }
    patch(id, "{\"description\": \"other\"}").expectStatus().isOk();
    assertThat(book.only().operationalUrl()).hasToString("https://example.com/ops");

    patch(id, "{\"operationalUrl\": null}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.operationalUrl")
        .doesNotExist();
    assertThat(book.only().operationalUrl()).isNull();
  }

  @Test
  void a_subscription_begins_at_the_end_of_the_log_with_a_secret_that_is_shown_once() {
    ResponseSpec answer = post("{\"url\": \"https://example.com/hook\"}");

    answer
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueMatches("Location", "/v1/subscriptions/sub_[a-z2-7]{26}")
        .expectBody()
        .jsonPath("$.url")
        .isEqualTo("https://example.com/hook")
        .jsonPath("$.active")
        .isEqualTo(true)
        .jsonPath("$.createdAt")
        .isEqualTo(NOW)
        .jsonPath("$.secret")
        .value(String.class, secret -> assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}="));
    assertThat(book.only().start()).isEqualTo(MemorySubscriptionBook.END);
    get(book.only().id()).expectBody().jsonPath("$.secret").doesNotExist();
    http.get()
        .uri(PATH)
        .exchange()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("whsec_"));
  }

  @Test
  void a_subscriber_may_bring_a_secret_of_its_own() {
    post("{\"url\": \"https://example.com/hook\", \"secret\": \"" + SECRET + "\"}")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.secret")
        .isEqualTo(SECRET);

    assertThat(book.only().secrets()).isEqualTo(Secrets.of(Secret.parse(SECRET)));
  }

  @Test
  void that_changes_are_coalesced_after_an_outage_is_kept_and_told() {
    post("{\"url\": \"https://example.com/hook\", \"coalesce\": true}")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.coalesce")
        .isEqualTo(true);

    assertThat(book.only().coalesce()).isTrue();
  }

  @Test
  void a_filter_is_kept() {
    post("""
    {"url": "https://example.com/hook", "description": "for the newsroom", "active": false,
     "filter": {"shows": ["its-okay-to-not-be-okay"], "statuses": ["RENEWED", "CANCELLED"]}}
    """)
        .expectStatus()
        .isCreated();

    assertThat(book.only().filter().shows()).containsExactly("its-okay-to-not-be-okay");
    assertThat(book.only().filter().to())
        .containsExactlyInAnyOrder(Status.RENEWED, Status.CANCELLED);
    assertThat(book.only().description()).isEqualTo("for the newsroom");
    assertThat(book.only().active()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|url|missing",
        "{\"url\":1}|url|string",
        "{\"url\":\"hook\"}|url|absolute",
        "{\"url\":\"https://a.example/\",\"colour\":1}|colour|active, clientCertificate, coalesce,"
            + " description, digest, digestHour, filter, format, headers, oauth2, operationalUrl,"
            + " rateLimit, secret, signature, url",
        "{\"url\":\"https://a.example/\",\"rateLimit\":0}|rateLimit|1 to 60000",
        "{\"url\":\"https://a.example/\",\"rateLimit\":\"many\"}|rateLimit|whole number",
        "{\"url\":\"https://a.example/\",\"active\":\"yes\"}|active|true or false",
        "{\"url\":\"https://a.example/\",\"coalesce\":1}|coalesce|true or false",
        "{\"url\":\"https://a.example/\",\"coalesce\":true,\"digest\":\"daily\"}|coalesce|not for digests",
        "{\"url\":\"https://a.example/\",\"secret\":\"abc\"}|secret|whsec_",
        "{\"url\":\"https://a.example/\",\"secret\":\"whsec_AAAA\"}|secret|24 to 64 bytes, but has"
            + " 3",
        "{\"url\":\"https://a.example/\",\"signature\":\"v2\"}|signature|v1a",
        "{\"url\":\"https://a.example/\",\"format\":\"xml\"}|format|cloudevents-binary",
        "{\"url\":\"https://a.example/\",\"filter\":[]}|filter|JSON object",
        "{\"url\":\"https://a.example/\",\"filter\":{\"show\":[]}}|filter.show|shows, statuses, to",
        "{\"url\":\"https://a.example/\",\"filter\":{\"shows\":\"x\"}}|filter.shows|array",
        "{\"url\":\"https://a.example/\",\"filter\":{\"shows\":[7]}}|filter.shows|strings",
        "{\"url\":\"https://a.example/\",\"filter\":{\"statuses\":[\"OVER\"]}}|filter.statuses|CONCLUDED",
        "[]|body|JSON object"
      })
  void what_makes_no_sense_is_refused_with_its_field_and_advice(
      String body, String field, String advice) {
    assertRefused(post(body), field, advice);
    assertThat(book.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/hook, https",
    "https://127.0.0.1/hook, loopback",
    "https://[::1]/hook, loopback",
    "https://169.254.169.254/latest, metadata",
    "https://2130706433/hook, different addresses"
  })
  void a_url_that_is_never_called_here_is_refused_at_once(String url, String reason) {
    String id = created();

    for (ResponseSpec answer : List.of(post(url(url)), patch(id, url(url)))) {
      assertRefused(answer, "url", reason);
    }
    assertThat(book.only().url()).hasToString("https://example.com/hook");
  }

  @Test
  void values_of_headers_are_kept_and_never_shown() {
    post("""
    {"url": "https://example.com/hook",
     "headers": {"Authorization": "Bearer of-good-news", "X-Team": "newsroom"}}
    """)
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.headers.Authorization")
        .isEqualTo("•••");
    String id = book.only().id();

    patch(id, "{\"headers\": {\"X-Team\": null, \"X-Desk\": \"seven\"}}")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("good-news", "seven"));

    assertThat(book.only().headers().values())
        .isEqualTo(Map.of("Authorization", "Bearer of-good-news", "X-Desk", "seven"));
  }

  @Test
  void values_of_headers_are_kept_from_an_endpoint_of_another_origin() {
    post(
        """
        {"url": "https://example.com/hook", "headers": {"Authorization": "Bearer 1", "X-Team": "a"}}
        """);
    String id = book.only().id();

    for (String url : List.of("https://other.example/hook", "https://example.com:444/hook")) {
      for (String headers : List.of("{}", "{\"X-Team\": \"b\"}")) {
        assertRefused(
            patch(id, "{\"url\": \"" + url + "\", \"headers\": " + headers + "}"),
            "headers",
            "Authorization",
            "again");
      }
    }
    patch(id, url("https://other.example/hook")).expectStatus().isEqualTo(422);
    assertThat(book.only().url()).hasToString("https://example.com/hook");

    patch(id, url("https://example.com/elsewhere")).expectStatus().isOk();
    assertThat(book.only().headers().values()).containsEntry("Authorization", "Bearer 1");
    patch(
            id,
            """
            {"url": "https://other.example/hook",
             "headers": {"Authorization": null, "X-Team": "b"}}
            """)
        .expectStatus()
        .isOk();
    assertThat(book.only().headers().values()).isEqualTo(Map.of("X-Team", "b"));
    patch(id, "{\"url\": \"https://third.example/\", \"headers\": null}").expectStatus().isOk();
    assertThat(book.only().headers().values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Host\": \"a\"}|Host",
        "{\"Accept\": \"a\"}|X-*",
        "{\"X-A\": \"a\\r\\nX-B: b\"}|printable",
        "{\"X-A\": \"•••\"}|printable",
        "{\"X-A\": 1}|strings",
        "[]|object"
      })
  void headers_that_may_not_be_set_are_refused(String headers, String advice) {
    assertRefused(
        post("{\"url\": \"https://example.com/hook\", \"headers\": " + headers + "}"),
        "headers",
        advice);
  }

  @Test
  void what_is_no_json_is_refused() {
    post("{\"url\": ").expectStatus().isBadRequest();
    http.post()
        .uri(PATH)
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("https://example.com")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void a_subscription_says_where_it_stands() {
    String id = created();

    get(id)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.delivery.lag")
        .isEqualTo(12)
        .jsonPath("$.delivery.parkedShows")
        .isEqualTo(3)
        .jsonPath("$.delivery.inFlight")
        .isEqualTo(2);
  }

  @Test
  void a_merge_patch_changes_what_it_names_and_null_takes_it_back() {
    post(
        """
        {"url": "https://example.com/hook", "description": "old",
         "filter": {"shows": ["dark-harbour"], "statuses": ["RENEWED"]}}
        """);
    String id = book.only().id();

    http.patch()
        .uri(PATH + "/" + id)
        .contentType(MediaType.valueOf("application/merge-patch+json"))
        .bodyValue("{\"description\":null,\"active\":false,\"filter\":{\"statuses\":null}}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.secret")
        .doesNotExist();

    assertThat(book.only().description()).isNull();
    assertThat(book.only().active()).isFalse();
    assertThat(book.only().filter().shows()).containsExactly("dark-harbour");
    assertThat(book.only().filter().to()).isEmpty();
    assertThat(book.only().start()).isEqualTo(MemorySubscriptionBook.END);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"secret\":\"whsec_x\"}|secret",
        "{\"signature\":\"v1a\"}|signature",
        "{\"format\":\"xml\"}|format",
        "{\"id\":\"sub_1\"}|id",
        "{\"url\":null}|url",
        "{\"filter\":{\"show\":null}}|filter.show",
        "\"x\"|body"
      })
  void a_patch_of_something_else_is_refused(String patch, String field) {
    String id = created();

    http.patch()
        .uri(PATH + "/" + id)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(patch)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  @Test
  void a_deleted_subscription_is_gone() {
    String id = created();

    http.delete().uri(PATH + "/" + id).exchange().expectStatus().isNoContent();

    get(id).expectStatus().isNotFound().expectHeader().contentType("application/problem+json");
    http.delete().uri(PATH + "/" + id).exchange().expectStatus().isNotFound();
  }

  @Test
  void a_list_is_read_page_by_page() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(created());
    }
    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = page(next);
      page.get("subscriptions").forEach(each -> listed.add(each.get("id").stringValue()));
      next = page.get("next").isNull() ? null : page.get("next").stringValue();
    } while (next != null);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
    http.get().uri(PATH + "?limit=0").exchange().expectStatus().isEqualTo(422);
  }

  @Test
  void without_kafka_the_answer_is_to_try_again() {
    book.goDown();

    post("{\"url\": \"https://example.com/hook\"}")
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5");
  }

  private static void assertRefused(ResponseSpec answer, String field, String... advice) {
    answer
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains(advice));
  }

  private JsonNode page(String cursor) {
    byte[] body =
        http.get()
            .uri(PATH + "?limit=2&cursor=" + cursor)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body == null ? new byte[0] : body);
  }

  private String created() {
    byte[] body =
        post("{\"url\": \"https://example.com/hook\"}")
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body == null ? new byte[0] : body).get("id").stringValue();
  }

  private ResponseSpec get(String id) {
    return http.get().uri(PATH + "/" + id).exchange();
  }

  private static String url(String url) {
    return "{\"url\": \"" + url + "\"}";
  }

  private ResponseSpec patch(String id, String patch) {
    return http.patch()
        .uri(PATH + "/" + id)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(patch)
        .exchange();
  }

  private ResponseSpec post(String body) {
    return http.post().uri(PATH).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }
}
