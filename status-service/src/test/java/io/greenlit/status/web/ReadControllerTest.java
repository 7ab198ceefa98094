package io.greenlit.status.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import io.greenlit.status.reading.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;

@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class ReadControllerTest {

  private static final int MAX_BYTES = 20_000;
  private static final String STUCK = "stuck";
  private static final CompletableFuture<Boolean> RELEASED =
      new CompletableFuture<Boolean>().completeOnTimeout(false, 1, TimeUnit.MINUTES);
  private static final AtomicInteger HELD = new AtomicInteger();

  private static final String ARTICLE =
      """
      {"url": "https://www.variety.com/copper-hill", "title": "Copper Hill renewed",
       "publishedAt": "2026-02-03",
       "text": "Netflix has renewed the drama “Copper Hill” for a third season.\\n\\nSources say that season 3 may be cancelled."}\
      """;

  @Autowired private WebTestClient client;
  @Autowired private MeterRegistry registry;

  @Test
  void a_claim_has_its_spans_its_rules_and_their_rows() {
    post(ARTICLE)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.unread")
        .isEmpty()
        .jsonPath("$.publishedAt")
        .isEqualTo("2026-02-03T00:00:00Z")
        .jsonPath("$.claims[?(@.status=='RENEWED' && @.quote.in=='text')].season")
        .isEqualTo(3)
        .jsonPath("$.claims[?(@.status=='RENEWED' && @.quote.in=='text')].standing")
        .isEqualTo("KEPT")
        .jsonPath("$.claims[?(@.status=='RENEWED' && @.quote.in=='text')].quote.start")
        .isEqualTo(0)
        .jsonPath("$.claims[?(@.quote.in=='text')].cues[?(@.rule=='src.net-agent')].span.words")
        .isEqualTo("Netflix has")
        .jsonPath("$.claims[?(@.quote.in=='text')].cues[?(@.rule=='src.net-agent')].span.end")
        .isEqualTo(11)
        .jsonPath("$.rules['src.net-agent'].pattern")
        .value(String.class, pattern -> assertThat(pattern).startsWith("NETWORK has"));
  }

  @Test
  void what_is_outweighed_names_what_speaks_against_it() {
    post(ARTICLE)
        .expectBody()
        .jsonPath("$.claims[?(@.standing=='OUTWEIGHED')].status")
        .isEqualTo("RUMOURED_CANCELLATION")
        .jsonPath("$.claims[?(@.standing=='OUTWEIGHED')].rulesAgainst[0]")
        .exists()
        .jsonPath("$.claims[?(@.standing=='OUTWEIGHED')].outweighedBy")
        .exists();
  }

  @Test
  void an_article_that_is_not_read_says_why() {
    post("{\"text\": \"It will rain in the north.\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.unread")
        .isEqualTo("NO_RENEWAL_TALK")
        .jsonPath("$.claims")
        .isEmpty();
  }

  @Test
  void the_publisher_is_the_urls_host_where_none_is_given() {
    post("{\"url\": \"https://www.deadline.com/1\", \"text\": \"The drama “Copper Hill” has been renewed.\"}")
        .expectBody()
        .jsonPath("$.claims[0].tier")
        .isEqualTo("TRADE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"text\"",
        "{\"text\": \"a\"",
        "{\"text\": \"a\"} {}",
        "{\"text\": \"a\", \"text\": \"b\"}"
      })
  void what_is_not_one_object_is_a_400(String body) {
    problem(post(body), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | author      | {'text': 'a', 'author': 'b'}",
        "400 | text        | {'text': 5}",
        "422 | text        | {'title': 'a'}",
        "422 | text        | {'text': ' '}",
        "422 | html        | {'text': 'a', 'html': 'b'}",
        "422 | url         | {'text': 'a', 'url': 'ftp://a.example'}",
        "422 | url         | {'text': 'a', 'url': 'https://a b'}",
        "422 | publishedAt | {'text': 'a', 'publishedAt': 'soon'}",
        "422 | language    | {'text': 'a', 'language': 'e_n'}"
      },
      quoteCharacter = '`')
  void a_wrong_field_is_named(int status, String field, String body) {
    problem(post(body.replace('\'', '"')), status).jsonPath("$.field").isEqualTo(field);
  }

  @Test
  void a_title_too_long_is_named() {
    problem(post("{\"text\": \"a\", \"title\": \"" + "t".repeat(501) + "\"}"), 422)
        .jsonPath("$.field")
        .isEqualTo("title");
  }

  @Test
  void a_body_too_large_is_a_413() {
    problem(post("{\"text\": \"" + "a".repeat(MAX_BYTES) + "\"}"), 413)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("20000 bytes"));
  }

  @Test
  void another_format_is_a_415() {
    problem(
        client
            .post()
            .uri("/v1/read")
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("The drama has been renewed.")
            .exchange(),
        415);
  }

  @Test
  void reading_is_counted_by_outcome() {
    double before = count("read");

    post(ARTICLE).expectStatus().isOk();

    assertThat(count("read")).isEqualTo(before + 1);
  }

  @Test
  void what_takes_too_long_or_finds_no_place_is_a_503_that_says_when_to_come_back() {
    String stuck = "{\"title\": \"" + STUCK + "\", \"text\": \"a\"}";

    List<CompletableFuture<WebTestClient.ResponseSpec>> answers =
        IntStream.range(0, 4)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> post(stuck)))
            .toList();

    answers.forEach(answer -> {
      WebTestClient.ResponseSpec response = answer.join();
      response.expectHeader().exists(HttpHeaders.RETRY_AFTER);
      problem(response, 503);
    });
    assertThat(HELD).hasValue(1);
    RELEASED.complete(true);
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> post(ARTICLE).expectStatus().isOk());
  }

  private WebTestClient.ResponseSpec post(String body) {
    return client
        .mutate()
        .responseTimeout(Duration.ofSeconds(20))
        .build()
        .post()
        .uri("/v1/read")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.ResponseSpec response, int status) {
    return response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .isNotEmpty();
  }

  private double count(String outcome) {
    var timer = registry.find("greenlit.status.reads").tag("outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }

  @SpringBootConfiguration
  @Import({KnownAccess.class, StatusAccess.class, ReadController.class})
  static class App {

    @Bean
    ArticleExplainer explainer() {
      Reader reader = Reader.standard();
      return article -> {
        if (STUCK.equals(article.title())) {
          hold();
        }
        return reader.explain(article);
      };
    }

    /** As a long reading does, it does not care who waits for it. */
    private static void hold() {
      HELD.incrementAndGet();
      RELEASED.join();
    }

    @Bean
    ReadSettings settings() {
      return new ReadSettings(DataSize.ofBytes(MAX_BYTES), 1, 2, Duration.ofSeconds(2));
    }

    @Bean
    ReadOutcomes outcomes(MeterRegistry registry) {
      return new ReadOutcomes(registry);
    }

    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }
  }
}
