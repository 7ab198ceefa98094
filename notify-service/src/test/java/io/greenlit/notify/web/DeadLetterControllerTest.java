package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.Outbox;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.delivery.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Stopping and starting, and what was given up on, over HTTP. */
@SpringBootTest(classes = DeadLetterControllerTest.Service.class)
@AutoConfigureWebTestClient
class DeadLetterControllerTest {

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;
  private String path = "";

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({MemoryService.class, DeadLetterController.class, StateController.class})
  static class Service {}

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
  }

  @Test
  void pausing_keeps_what_comes_and_resuming_goes_on() {
    send(HttpMethod.POST, "/pause")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.active")
        .isEqualTo(false)
        .jsonPath("$.delivery.state")
        .isEqualTo("paused");
    assertThat(book.only().active()).isFalse();

    send(HttpMethod.POST, "/resume")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.active")
        .isEqualTo(true)
        .jsonPath("$.delivery.state")
        .isEqualTo("active");
    assertThat(book.told).containsExactly(new Command.Resume());
  }

  @Test
  void a_disabled_subscription_says_why_and_since_when() {
    book.stand(
        cursor(
            new Health(
                1,
                MemoryService.NOW,
                new Disabled(Disabled.Reason.GONE, MemoryService.NOW.minusSeconds(60)))));

    send(HttpMethod.GET, "")
        .expectBody()
        .jsonPath("$.delivery.state")
        .isEqualTo("disabled")
        .jsonPath("$.delivery.reason")
        .isEqualTo("gone")
        .jsonPath("$.delivery.since")
        .isEqualTo("2026-03-01T11:59:00Z")
        .jsonPath("$.delivery.notBefore")
        .doesNotExist();
  }

  @Test
  void an_endpoint_that_fails_again_and_again_shows() {
    book.stand(cursor(new Health(5, MemoryService.NOW.plusSeconds(30), null)));

    send(HttpMethod.GET, "")
        .expectBody()
        .jsonPath("$.delivery.state")
        .isEqualTo("failing")
        .jsonPath("$.delivery.notBefore")
        .isEqualTo("2026-03-01T12:00:30Z")
        .jsonPath("$.delivery.deadLetters")
        .isEqualTo(0);
  }

  @Test
  void dead_letters_are_listed_in_pages() {
    book.stand(cursor(Health.GOOD, "chg-3", "chg-1", "chg-2"));

    send(HttpMethod.GET, "/dead-letters?limit=2")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.deadLetters[*].changeId")
        .isEqualTo(List.of("chg-1", "chg-2"))
        .jsonPath("$.deadLetters[0].showId")
        .isEqualTo("dark-harbour")
        .jsonPath("$.deadLetters[0].attempts")
        .isEqualTo(10)
        .jsonPath("$.deadLetters[0].error")
        .isEqualTo("answered 500")
        .jsonPath("$.next")
        .isEqualTo("chg-2");
    send(HttpMethod.GET, "/dead-letters?cursor=chg-2")
        .expectBody()
        .jsonPath("$.deadLetters.length()")
        .isEqualTo(1)
        .jsonPath("$.next")
        .isEmpty();
    send(HttpMethod.GET, "/dead-letters?limit=0").expectStatus().isEqualTo(422);
  }

  @Test
  void dead_letters_are_redriven_and_dismissed_one_by_one_or_all() {
    book.stand(cursor(Health.GOOD, "chg-1", "chg-2"));

    send(HttpMethod.POST, "/dead-letters/chg-1/redrive")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .json("{\"changeIds\": [\"chg-1\"]}");
    send(HttpMethod.POST, "/dead-letters/redrive")
        .expectBody()
        .json("{\"changeIds\": [\"chg-1\", \"chg-2\"]}");
    send(HttpMethod.DELETE, "/dead-letters/chg-2").expectStatus().isAccepted();
    send(HttpMethod.DELETE, "/dead-letters").expectStatus().isAccepted();

    Command.Which all = new Command.Which(null);
    assertThat(book.told)
        .containsExactly(
            new Command.Redrive(new Command.Which("chg-1")),
            new Command.Redrive(all),
            new Command.Dismiss(new Command.Which("chg-2")),
            new Command.Dismiss(all));
  }

  @Test
  void what_is_no_dead_letter_cannot_be_redriven() {
    send(HttpMethod.POST, "/dead-letters/chg-1/redrive")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat(String.valueOf(detail)).contains("/dead-letters lists them"));
    assertThat(book.told).isEmpty();
  }

  private ResponseSpec send(HttpMethod method, String rest) {
    return http.method(method).uri(path + rest).exchange();
  }

  private static CursorState cursor(Health health, String... deadLetters) {
    Map<String, SetAside> aside = new HashMap<>();
    for (String id : deadLetters) {
      aside.put(
          id,
          new SetAside(
              id, "dark-harbour", 0, 3, 10, MemoryService.NOW, "answered 500", null, null));
    }
    return new CursorState(
        new Walk(Positions.of(Map.of()), Map.of()),
        aside,
        health,
        0,
        null,
        null,
        null,
        Outbox.EMPTY,
        List.of());
  }
}
