package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.notify.change.RecentChange;
import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

/** What a filter would have let through, over HTTP. */
@SpringBootTest(classes = PreviewControllerTest.Service.class)
@AutoConfigureWebTestClient
class PreviewControllerTest {

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;
  @Autowired private Log log;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, PreviewController.class})
  static class Service {

    @Bean
    Log log() {
      return new Log();
    }
  }

  /** The log of changes, in memory. */
  static final class Log implements RecentChanges {

    private final List<CompletableFuture<List<RecentChange>>> asked = new ArrayList<>();
    private boolean answers = true;

    @Override
    public synchronized CompletableFuture<List<RecentChange>> last(int count) {
      assertThat(count).isEqualTo(1000);
      List<RecentChange> changes =
          List.of(
              change("chg-2", "night-shift", Status.CANCELLED),
              change("chg-1", "dark-harbour", Status.RENEWED));
      CompletableFuture<List<RecentChange>> answer = new CompletableFuture<>();
      asked.add(answer);
      if (answers) {
        answer.complete(changes);
      }
      return answer;
    }

    private static RecentChange change(String id, String show, Status to) {
      return new RecentChange(id, show + "!", Traits.of(show, to), MemoryService.NOW);
    }

    synchronized int asked() {
      return asked.size();
    }

    synchronized void stopAnswering() {
      answers = false;
    }

    synchronized void answer() {
      answers = true;
      asked.forEach(each -> each.complete(List.of()));
      asked.clear();
    }
  }

  @AfterEach
  void clear() {
    book.clear();
    log.answer();
  }

  @Test
  void a_draft_of_a_filter_says_what_it_would_let_through() {
    post("/v1/subscriptions/preview", "{\"filter\": {\"to\": [\"RENEWED\"]}}")
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"examined": 2, "matching": 1, "changes": [
              {"changeId": "chg-1", "show": {"id": "dark-harbour", "title": "dark-harbour!"}, "season": null,
               "from": null, "to": "RENEWED", "at": "2026-03-01T12:00:00Z"}]}
            """);
  }

  @Test
  void a_subscription_says_so_of_its_own_filter_and_of_another() {
    post(
            "/v1/subscriptions",
            "{\"url\": \"https://example.com/\", \"filter\": {\"shows\": [\"night-shift\"]}}")
        .expectStatus()
        .isCreated();
    String path = "/v1/subscriptions/" + book.only().id() + "/preview";

    http.post()
        .uri(path)
        .exchange()
        .expectBody()
        .jsonPath("$.changes[0].changeId")
        .isEqualTo("chg-2");
    post(path, "{\"filter\": {}}").expectBody().jsonPath("$.matching").isEqualTo(2);
  }

  @Test
  void a_filter_that_makes_no_sense_is_refused_with_its_field() {
    post("/v1/subscriptions/preview", "{\"filter\": {\"minTier\": \"BLOG\"}}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("filter.minTier");
    post("/v1/subscriptions/preview", "{\"filters\": {}}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("filters");
  }

  @Test
  void a_subscription_that_is_not_there_is_not_found() {
    post("/v1/subscriptions/sub_none/preview", "{}").expectStatus().isNotFound();
  }

  @Test
  void more_than_four_at_once_are_put_off() {
    log.stopAnswering();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        callers.execute(() -> post("/v1/subscriptions/preview", "{}"));
      }
      await().until(() -> log.asked() == 4);

      post("/v1/subscriptions/preview", "{}")
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .exists("Retry-After");
      log.answer();
    }
    post("/v1/subscriptions/preview", "{}").expectStatus().isOk();
  }

  private ResponseSpec post(String path, String json) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
  }
}
