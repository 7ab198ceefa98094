package io.greenlit.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.Outbox;
import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Replay;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.delivery.Walk;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.schemas.places.CursorText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Replaying, sending one change again and skipping, over HTTP. */
@SpringBootTest(classes = ReplayControllerTest.Service.class)
@AutoConfigureWebTestClient
class ReplayControllerTest {

  @Autowired private WebTestClient http;
  @Autowired private MemorySubscriptionBook book;
  @Autowired private MemoryChangeArchive archive;
  private String path = "";

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    MemoryService.class,
    ReplayController.class,
    ResendController.class,
    SkipController.class,
    Places.class
  })
  static class Service {

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
        .bodyValue(
            """
            {"url": "https://example.com/hook", "filter": {"statuses": ["RENEWED"]}}\
            """)
        .exchange()
        .expectStatus()
        .isCreated();
    path = "/v1/subscriptions/" + book.only().id();
    for (int i = 0; i < 6; i++) {
      archive.add(
          i % 2 == 0 ? "dark-harbour" : "night-shift",
          i == 2 ? Status.CANCELLED : Status.RENEWED,
          MemoryService.NOW.plus(Duration.ofHours(i)));
    }
    book.stand(standing(5, null));
  }

  @AfterEach
  void clear() {
    book.clear();
    archive.clear();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01T13:00:00Z, 1", "2026-03-01T15:30:00+01:00, 3", "beginning, 0"})
  void a_replay_begins_at_a_time_or_the_beginning(String from, long offset) {
    post("/replay", "{\"from\": \"%s\"}".formatted(from))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.id")
        .value(id -> assertThat(String.valueOf(id)).matches("rpl_[a-z2-7]{26}"))
        .jsonPath("$.from")
        .isEqualTo(CursorText.of(List.of(offset, 0L)))
        .jsonPath("$.to")
        .isEqualTo(CursorText.of(List.of(5L, 4L)));

    assertThat(book.told)
        .singleElement()
        .isInstanceOfSatisfying(
            Command.StartReplay.class,
            start -> {
              assertThat(start.from().at(0)).isEqualTo(offset);
              assertThat(start.filter()).isEqualTo(ChangeFilter.EVERYTHING);
              assertThat(start.again().fresh()).isFalse();
            });
  }

  @Test
  void a_replay_begins_at_a_cursor_with_a_filter_and_ids_of_its_own() {
    String body =
        """
        {"from": "%s", "filter": {"shows": ["dark-harbour"]}, "newIds": true}\
        """
            .formatted(CursorText.of(List.of(2L, 1L)));

    post("/replay", body).expectStatus().isAccepted();

    assertThat(book.told)
        .singleElement()
        .isInstanceOfSatisfying(
            Command.StartReplay.class,
            start -> {
              assertThat(start.from()).isEqualTo(Positions.of(Map.of(0, 2L, 1, 1L)));
              assertThat(start.filter().shows()).containsExactly("dark-harbour");
              assertThat(start.again().fresh()).isTrue();
            });
  }

  @Test
  void a_dry_run_says_what_would_be_sent_and_sends_nothing() {
    post("/replay", "{\"from\": \"beginning\", \"dryRun\": true}")
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"changes": 4, "complete": true,
             "first": {"changeId": "chg-0", "showId": "dark-harbour", "at": "2026-03-01T12:00:00Z"},
             "last": {"changeId": "chg-4", "showId": "dark-harbour", "at": "2026-03-01T16:00:00Z"}}\
            """);
    assertThat(book.told).isEmpty();

    archive.beLong();
    post("/replay", "{\"from\": \"beginning\", \"dryRun\": true, \"filter\": {\"shows\": [\"x\"]}}")
        .expectBody()
        .json("{\"changes\": 0, \"complete\": false}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | from",
        "{\"from\": \"yesterday\"} | 422 | from",
        "{\"from\": 5} | 422 | from",
        "{\"from\": \"cur1_AAAAAAAA\"} | 400 | from",
        "{\"from\": \"now\", \"speed\": 3} | 422 | speed",
        "{\"from\": \"now\", \"dryRun\": \"yes\"} | 422 | dryRun",
        "{\"from\": \"now\", \"filter\": {\"colour\": []}} | 422 | filter.colour"
      })
  void what_makes_no_sense_is_refused_by_name(String body, int status, String field) {
    post("/replay", body)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field);
    assertThat(book.told).isEmpty();
  }

  @Test
  void a_cursor_behind_the_end_of_the_log_is_another_logs() {
    post("/replay", "{\"from\": \"%s\"}".formatted(CursorText.of(List.of(18L))))
        .expectStatus()
        .isEqualTo(410);
    post("/skip-to", "{\"to\": \"%s\"}".formatted(CursorText.of(List.of(1L, 1L, 1L))))
        .expectStatus()
        .isEqualTo(410);
    assertThat(book.told).isEmpty();
  }

  @Test
  void while_a_replay_goes_on_another_is_refused_and_it_can_be_ended() {
    book.stand(standing(5, replay(true)));

    post("/replay", "{\"from\": \"beginning\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat(String.valueOf(detail)).contains("rpl_1", "DELETE"));
    http.get()
        .uri(path)
        .exchange()
        .expectBody()
        .jsonPath("$.delivery.replay")
        .isEqualTo(
            Map.of(
                "id",
                "rpl_1",
                "state",
                "running",
                "askedAt",
                "2026-03-01T12:00:00Z",
                "delivered",
                7,
                "remaining",
                2));

    http.delete().uri(path + "/replay").exchange().expectStatus().isAccepted();
    assertThat(book.told).containsExactly(new Command.EndReplay());
  }

  @Test
  void a_finished_replay_stays_visible_and_cannot_be_ended() {
    book.stand(standing(5, replay(false)));

    http.get()
        .uri(path)
        .exchange()
        .expectBody()
        .jsonPath("$.delivery.replay.state")
        .isEqualTo("finished")
        .jsonPath("$.delivery.replay.finishedAt")
        .isEqualTo("2026-03-01T12:00:00Z");
    http.delete().uri(path + "/replay").exchange().expectStatus().isNotFound();
    post("/replay", "{\"from\": \"beginning\"}").expectStatus().isAccepted();
  }

  @Test
  void one_change_is_sent_again_with_the_same_id_or_another() {
    post("/resend/chg-3", null)
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.changeId")
        .isEqualTo("chg-3")
        .jsonPath("$.showId")
        .isEqualTo("night-shift");
    post("/resend/chg-3", "{\"show\": \"night-shift\", \"newId\": true}")
        .expectStatus()
        .isAccepted();

    assertThat(book.told)
        .map(Command.Resend.class::cast)
        .satisfies(told -> {
          assertThat(told).extracting(Command.Resend::offset).containsExactly(3L, 3L);
          assertThat(told).extracting(each -> each.again().fresh()).containsExactly(false, true);
          assertThat(told).extracting(each -> each.again().id()).doesNotHaveDuplicates();
        });
  }

  @Test
  void a_change_that_is_not_found_is_said_where_to_find() {
    post("/resend/chg-99", null)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat(String.valueOf(detail)).contains("\"show\""));
    post("/resend/chg-3", "{\"show\": \"dark-harbour\"}").expectStatus().isNotFound();
    assertThat(book.told).isEmpty();
  }

  @Test
  void a_dead_letter_is_sent_again_wherever_it_stands_and_others_not_when_too_many_are_aside() {
    Map<String, SetAside> aside = new HashMap<>();
    for (int i = 100; i < 100 + CursorState.MOST_ASIDE; i++) {
      aside.put(
          "chg-" + i,
          new SetAside(
              "chg-" + i, "sandbar", 1, i, 10, MemoryService.NOW, "answered 500", null, null));
    }
    book.stand(
        new CursorState(
            new Walk(Positions.of(Map.of(0, 5L)), Map.of()),
            aside,
            Health.GOOD,
            0,
            null,
            null,
            null,
            Outbox.EMPTY,
            List.of()));

    post("/resend/chg-100", null).expectStatus().isAccepted();
    post("/resend/chg-3", null).expectStatus().isEqualTo(409);

    assertThat(book.told)
        .singleElement()
        .isInstanceOfSatisfying(
            Command.Resend.class, told -> assertThat(told.offset()).isEqualTo(100));
  }

  @Test
  void skipping_says_what_is_passed_over() {
    book.stand(
        CursorState.of(
            new Walk(
                Positions.of(Map.of(0, 4L, 1, 4L)),
                Map.of("dark-harbour", new ParkedShow(0, 0, 3, MemoryService.NOW)))));

    post("/skip-to", "{\"to\": \"2026-03-01T17:00:00Z\"}")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .json(
            """
            {"skipped": {"changes": 2, "complete": true,
                         "first": {"changeId": "chg-0"}, "last": {"changeId": "chg-4"}}}\
            """)
        .jsonPath("$.to")
        .isEqualTo(CursorText.of(List.of(5L, 0L)));
    post("/skip-to", "{\"to\": \"now\"}").expectStatus().isAccepted();

    assertThat(book.told)
        .containsExactly(
            new Command.SkipTo(Positions.of(Map.of(0, 5L, 1, 0L))),
            new Command.SkipTo(Positions.of(MemorySubscriptionBook.END)));
  }

  private ResponseSpec post(String rest, @Nullable String body) {
    var request = http.post().uri(path + rest);
    return body == null
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private static Replay replay(boolean running) {
    return new Replay(
        new Again("rpl_1", false),
        Walk.startingAt(Map.of(0, 2L)),
        Positions.of(Map.of(0, 4L)),
        new ChangeFilter(Set.of(), Set.of()),
        MemoryService.NOW,
        7,
        running ? null : MemoryService.NOW);
  }

  private static CursorState standing(long position, @Nullable Replay replay) {
    return new CursorState(
        new Walk(Positions.of(Map.of(0, position, 1, 4L)), Map.of()),
        Map.of(),
        Health.GOOD,
        0,
        replay,
        null,
        null,
        Outbox.EMPTY,
        List.of());
  }
}
