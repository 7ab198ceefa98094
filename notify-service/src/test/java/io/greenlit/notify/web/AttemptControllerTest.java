package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.Backlog;
import io.greenlit.notify.delivery.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What was sent, and what waits, over HTTP. */
@SpringBootTest(classes = AttemptControllerTest.Service.class)
@AutoConfigureWebTestClient
class AttemptControllerTest {

  private static final AttemptBook.Attempt FAILED =
      new AttemptBook.Attempt(
          "chg-2",
          "dark-harbour",
          3,
          MemoryService.NOW,
          15_000,
          Outcome.TIMED_OUT,
          null,
          "no complete answer within 15000 ms",
          MemoryService.NOW.plusSeconds(300),
          null,
          null);
  private static final AttemptBook.Attempt DELIVERED =
      new AttemptBook.Attempt(
          "chg-1",
          "night-shift",
          1,
          MemoryService.NOW.minusSeconds(60),
          12,
          Outcome.DELIVERED,
          200,
          null,
          null,
          "rpl_1",
          "thanks");

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;
  @Autowired private MemoryChangeArchive archive;
  @Autowired private Service service;
  private String path = "";

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, AttemptController.class})
  static class Service {

    private final List<Long> before = new ArrayList<>();

    @Bean
    AttemptBook attempts() {
      return (_, wanted, place, limit) -> {
        before.add(place == null ? -1 : place);
        List<AttemptBook.Attempt> found =
            List.of(FAILED, DELIVERED).stream().filter(wanted::lets).limit(limit).toList();
        return CompletableFuture.completedFuture(
            new AttemptBook.Page(found, found.size() == limit ? 71L : null));
      };
    }

    @Bean
    MemoryChangeArchive archive() {
      return new MemoryChangeArchive();
    }
  }

  @BeforeEach
  void subscribe() {
    http.post()
        .uri("/v1/subscriptions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"url\": \"https://example.com/hook\"}")
        .exchange()
        .expectStatus()
        .isCreated();
    path = "/v1/subscriptions/" + book.only().id();
  }

  @AfterEach
  void clear() {
    book.clear();
    archive.clear();
    service.before.clear();
  }

  @Test
  void attempts_are_listed_in_pages_with_what_the_endpoint_said() {
    get("/attempts?limit=2&cursor=500")
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"attempts": [
               {"changeId": "chg-2", "showId": "dark-harbour", "number": 3,
                "startedAt": "2026-03-01T12:00:00Z", "durationMillis": 15000, "outcome": "timed_out",
                "statusCode": null, "error": "no complete answer within 15000 ms",
                "nextAttemptAt": "2026-03-01T12:05:00Z", "replayId": null, "answer": null},
               {"changeId": "chg-1", "showId": "night-shift", "number": 1,
                "startedAt": "2026-03-01T11:59:00Z", "durationMillis": 12, "outcome": "delivered",
                "statusCode": 200, "error": null, "nextAttemptAt": null, "replayId": "rpl_1",
                "answer": "thanks"}],
             "next": "71"}\
            """);

    assertThat(service.before).containsExactly(500L);
  }

  @ParameterizedTest
  @CsvSource({
    "outcome=timed_out, chg-2",
    "change=chg-1, chg-1",
    "show=dark-harbour, chg-2",
    "since=2026-03-01T12:00:00Z, chg-2",
    "outcome=delivered&show=night-shift, chg-1"
  })
  void attempts_are_filtered(String query, String change) {
    get("/attempts?" + query)
        .expectBody()
        .jsonPath("$.attempts[*].changeId")
        .isEqualTo(List.of(change))
        .jsonPath("$.next")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "outcome=lost, 422, outcome",
    "since=yesterday, 422, since",
    "limit=0, 422, limit",
    "cursor=here, 400, cursor"
  })
  void what_makes_no_sense_is_refused_by_name(String query, int status, String field) {
    get("/attempts?" + query)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  @Test
  void the_subscription_tells_what_waits_and_since_when() {
    archive.add("dark-harbour", Status.RENEWED, Instant.parse("2026-03-01T11:58:30Z"));
    book.stand(new Backlog(3, false, true, archive.first()));

    get("")
        .expectBody()
        .json(
            """
            {"delivery": {"backlog": {"changes": 3, "exact": false}, "lagSeconds": 90,
               "oldestUndelivered": {"changeId": "chg-0", "showId": "dark-harbour",
                                     "since": "2026-03-01T11:58:30Z"}}}\
            """);
  }

  @Test
  void a_lag_that_could_not_be_found_out_is_no_lag_of_nothing() {
    book.stand(new Backlog(3, false, false, null));

    get("")
        .expectBody()
        .jsonPath("$.delivery.lagSeconds")
        .isEmpty()
        .jsonPath("$.delivery.oldestUndelivered")
        .doesNotExist();

    book.stand(Backlog.NOTHING);
    get("").expectBody().jsonPath("$.delivery.lagSeconds").isEqualTo(0);
  }

  private ResponseSpec get(String rest) {
    return http.get().uri(path + rest).exchange();
  }
}
