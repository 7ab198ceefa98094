package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.ingest.article.Article;
import io.greenlit.ingest.article.Content;
import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.NotTaken.Reason;
import io.greenlit.platform.access.KnownTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ArticlesSlice
class SingleArticleTest {

  private static final String JSON = "application/json";
  private static final String ARTICLE =
      """
      {"url": "https://www.trade.example/a?utm_source=x", "title": "Back", "text": "It is back.",
       "publishedAt": "2026-02-27", "language": "en", "publisher": null}
      """;

  @Autowired private WebTestClient http;
  @Autowired private MemoryArticleLog log;
  @Autowired private MeterRegistry registry;
  @Autowired private Allowance allowance;
  @LocalServerPort private int port;

  @AfterEach
  void nothing_stays_under_way() {
    log.clear();
    assertThat(allowance.used()).isZero();
  }

  @Test
  void an_article_as_json_is_accepted_by_name() {
    double before = count("accepted");

    ResponseSpec answer = post(JSON, ARTICLE);

    Article taken = log.only();
    answer
        .expectStatus()
        .isAccepted()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(taken.id())
        .jsonPath("$.version")
        .isEqualTo(taken.version())
        .jsonPath("$.url")
        .isEqualTo("https://www.trade.example/a");
    assertThat(taken.publisher()).isEqualTo("trade.example");
    assertThat(taken.fetchedAt()).isEqualTo(ArticlesSlice.NOW);
    assertThat(count("accepted")).isEqualTo(before + 1);
  }

  @Test
  void an_article_as_text_has_its_metadata_in_the_query() {
    http.post()
        .uri(uri ->
            uri.path("/v1/articles")
                .queryParam("url", "{url}")
                .queryParam("title", "{title}")
                .queryParam("publishedAt", "{time}")
                .build(
                    "https://trade.example/a?b=1&c=2", "Zurück & vor", "2026-02-27T18:00:00+09:00"))
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("It is back.")
        .exchange()
        .expectStatus()
        .isAccepted();

    Article taken = log.only();
    assertThat(taken.url()).isEqualTo("https://trade.example/a?b=1&c=2");
    assertThat(taken.title()).isEqualTo("Zurück & vor");
    assertThat(taken.publishedAt()).isEqualTo("2026-02-27T09:00:00Z");
    assertThat(taken.content()).isEqualTo(new Content.Text("It is back."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/plain; charset=windows-1252 | windows-1252 | Café
          text/plain; charset=UTF-16LE     | UTF-16LE     | 사랑의 불시착
          text/plain                       | UTF-8        | 사랑의 불시착
          text/html; charset=ISO-8859-1    | ISO-8859-1   | <meta charset=utf-8>Café
          text/html                        | windows-1252 | <head><meta charset="windows-1252">Café
          text/html                        | EUC-KR       | <META http-equiv=x content="text/html; charset=euc-kr">사랑
          text/html                        | UTF-8        | <p>Café
          """)
  void a_text_is_read_in_its_charset(String contentType, String charset, String text) {
    post(contentType, text.getBytes(Charset.forName(charset))).expectStatus().isAccepted();

    assertThat(log.only().content().body()).isEqualTo(text);
    assertThat(log.only().url()).isNull();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_text() {
    post("text/plain", "\uFEFFIt is back.".getBytes(UTF_8)).expectStatus().isAccepted();

    assertThat(log.only().content().body()).isEqualTo("It is back.");
  }

  @Test
  void an_article_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
    post("text/plain", "a".repeat(ArticlesSlice.MAX_ARTICLE_BYTES)).expectStatus().isAccepted();

    assertProblem(post("text/plain", "a".repeat(ArticlesSlice.MAX_ARTICLE_BYTES + 1)), 413)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("20000 bytes"));
  }

  @Test
  void an_article_that_is_beyond_the_limit_as_utf_8_is_not_taken() {
    byte[] body = "사".repeat(ArticlesSlice.MAX_ARTICLE_BYTES / 2).getBytes(UTF_16LE);

    assertProblem(post("text/plain; charset=UTF-16LE", body), 413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "a", "txt": "b"}                    | 400 | txt         | url, publisher
          {"text": "a", "text": "b"}                   | 400 | text        | once
          {"text": 7}                                  | 400 | text        | string
          {"text": "a", "title": {"en": "b"}}          | 400 | title       | string
          {"text": "a",                                | 400 |             | column 14
          {"text": "a"} {"text": "b"}                  | 400 |             | x-ndjson
          ["a"]                                        | 400 |             | JSON object
          It is back.                                  | 400 |             | column 1
          {}                                           | 422 | text        | send one of them
          {"text": " "}                                | 422 | text        | blank
          {"text": "a", "html": "b"}                   | 422 | html        | send one of them
          {"text": "a", "url": "trade.example/a"}      | 422 | url         | https://
          {"text": "a", "publishedAt": "yesterday"}    | 422 | publishedAt | 2026-01-31
          {"text": "a", "language": "en_US"}           | 422 | language    | en-US
          """)
  void what_is_wrong_with_json_is_told_by_field_and_advice(
      String body, int status, String field, String advice) {
    double before = count("refused");

    var problem = assertProblem(post(JSON, body), status);

    problem.jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains(advice));
    if (field == null) {
      problem.jsonPath("$.field").doesNotExist();
    } else {
      problem.jsonPath("$.field").isEqualTo(field);
    }
    assertThat(log.articles()).isEmpty();
    assertThat(count("refused")).isEqualTo(before + 1);
  }

  @Test
  void bytes_that_are_not_in_the_charset_are_refused_with_advice() {
    assertProblem(post("text/plain", new byte[] {'c', (byte) 0xE9}), 400)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("charset="));
    assertProblem(post(JSON, new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/articles?titel=Back,           text/plain,       titel",
    "/v1/articles?title=Back&title=x,   text/plain,       title",
    "/v1/articles?text=Back,            text/plain,       text",
    "/v1/articles?title=Back,           application/json, title"
  })
  void a_query_that_is_not_understood_is_refused(String uri, String contentType, String field) {
    ResponseSpec answer =
        http.post().uri(uri).header("Content-Type", contentType).bodyValue("{}").exchange();

    assertProblem(answer, 400).jsonPath("$.field").isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "application/xml",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-16"
  })
  void another_format_is_told_which_ones_are_taken(String contentType) {
    ResponseSpec answer = post(contentType, "x");

    answer
        .expectHeader()
        .value("Accept", accept -> assertThat(accept).contains("application/x-ndjson"));
    assertProblem(answer, 415);
  }

  @ParameterizedTest
  @CsvSource({"text/plain; charset=klingon", "nonsense"})
  void a_content_type_that_cannot_be_read_is_told_which_ones_are_taken(String contentType)
      throws IOException, InterruptedException {
    HttpRequest request = // WebTestClient would not send it
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/articles"))
            .header("Authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("application/x-ndjson");
    }
  }

  @Test
  void a_compressed_body_is_refused() {
    ResponseSpec answer =
        http.post()
            .uri("/v1/articles")
            .header("Content-Type", JSON)
            .header("Content-Encoding", "gzip")
            .bodyValue("x")
            .exchange();

    assertProblem(answer, 415)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("gzip"));
  }

  @Test
  void another_method_is_told_which_one_is_taken() {
    ResponseSpec answer = http.get().uri("/v1/articles").exchange();

    answer.expectHeader().valueEquals("Allow", "POST");
    assertProblem(answer, 405);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, 503, 5, unavailable",
    "BUSY, 503, 1, unavailable",
    "TOO_LARGE, 413, , refused"
  })
  void what_the_log_does_not_take_is_not_accepted(
      Reason reason, int status, String retryAfter, String outcome) {
    double before = count(outcome);
    log.refuse(MemoryArticleLog.notTaken(reason));

    ResponseSpec answer = post(JSON, ARTICLE);

    assertProblem(answer, status);
    if (retryAfter != null) {
      answer.expectHeader().valueEquals("Retry-After", retryAfter);
    }
    assertThat(count(outcome)).isEqualTo(before + 1);
  }

  @Test
  void what_memory_does_not_allow_is_refused_at_once() {
    try (Allowance.Share others = allowance.open()) {
      others.grow(ArticlesSlice.MAX_UNDER_WAY - 100);

      ResponseSpec answer = post(JSON, ARTICLE);

      answer.expectHeader().valueEquals("Retry-After", "1");
      assertProblem(answer, 503);
    }
  }

  @Test
  void the_callers_trace_goes_on_and_a_missing_one_begins() {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    http.post()
        .uri("/v1/articles")
        .header("Content-Type", JSON)
        .header("traceparent", parent)
        .header("tracestate", "vendor=x")
        .bodyValue(ARTICLE)
        .exchange()
        .expectStatus()
        .isAccepted();
    assertThat(log.lastTrace().parent()).startsWith(parent.substring(0, 36));
    assertThat(log.lastTrace().state()).isEqualTo("vendor=x");

    post(JSON, ARTICLE).expectStatus().isAccepted();
    assertThat(log.lastTrace().parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(log.lastTrace().state()).isNull();
  }

  private ResponseSpec post(String contentType, Object body) {
    return http.post()
        .uri("/v1/articles")
        .header("Content-Type", contentType)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.BodyContentSpec assertProblem(ResponseSpec answer, int status) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status);
  }

  private double count(String outcome) {
    return registry.get("greenlit.ingest.articles").tag("outcome", outcome).timer().count();
  }
}
