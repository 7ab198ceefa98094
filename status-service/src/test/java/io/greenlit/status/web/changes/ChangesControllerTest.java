package io.greenlit.status.web.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.MemoryAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import io.greenlit.schemas.places.CursorText;
import io.greenlit.status.claim.Status;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.Start;
import io.greenlit.status.following.Stretch;
import io.greenlit.status.kafka.changes.ChangeLog;
import io.greenlit.status.kafka.changes.ChangeSettings;
import io.greenlit.status.web.StatusAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class ChangesControllerTest {

  private static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of());
  private static final Cursor START = new Cursor(List.of(0L, 5L));
  private static final Cursor NEXT = new Cursor(List.of(4L, 6L));
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  @Autowired private WebTestClient client;
  @Autowired private ChangeLog log;
  @Autowired private ChangeStreamController streams;
  @Autowired private MemoryAccess access;

  @BeforeEach
  void nothingIsKnown() {
    reset(log);
    access.reset();
  }

  @Test
  void a_page_has_the_changes_as_json_and_the_cursor_of_the_next() {
    when(log.begin(Start.Named.BEGINNING)).thenReturn(Mono.just(START));
    when(log.next(START, ALL, 100, Duration.ZERO))
        .thenReturn(Mono.just(new Stretch<>(List.of(SampleChanges.logged(0, 0)), NEXT, true)));

    client
        .get()
        .uri("/v1/changes")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.changes[0].id")
        .isEqualTo("chg_1")
        .jsonPath("$.changes[0].type")
        .isEqualTo("changed")
        .jsonPath("$.changes[0].showId")
        .isEqualTo("paper-lanterns")
        .jsonPath("$.changes[0].from")
        .isEqualTo("RUMOURED_RENEWAL")
        .jsonPath("$.changes[0].confidence")
        .isEqualTo(0.95)
        .jsonPath("$.changes[0].occurredAt")
        .isEqualTo("2026-03-01T13:00:00Z")
        .jsonPath("$.changes[0].why[0].url")
        .isEqualTo("https://press.example/1?a=1&b=2")
        .jsonPath("$.next")
        .isEqualTo(CursorText.of(NEXT.next()))
        .jsonPath("$.more")
        .isEqualTo(true);
  }

  @Test
  void filters_cursor_limit_and_wait_are_handed_on() {
    ChangeFilter filter =
        new ChangeFilter(Set.of("a", "b"), Set.of(Status.RENEWED, Status.CANCELLED));
    when(log.begin(new Start.After(START))).thenReturn(Mono.just(START));
    when(log.next(any(), any(), anyInt(), any()))
        .thenReturn(Mono.just(new Stretch<>(List.of(), START, false)));

    client
        .get()
        .uri(
            "/v1/changes?after={cursor}&show=a,b&status=RENEWED&status=CANCELLED&limit=7&wait=30",
            CursorText.of(START.next()))
        .exchange()
        .expectStatus()
        .isOk();

    verify(log).next(START, filter, 7, Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/changes?after=yesterday, 400, after, after=beginning",
    "/v1/changes?after=cur1_AAAA, 400, after, word for word",
    "/v1/changes?limit=0, 422, limit, from 1 to 500",
    "/v1/changes?wait=31, 422, wait, from 0 to 30",
    "/v1/changes?status=SOON, 422, status, RENEWED",
    "/v1/changes/stream?after=cur1_, 400, after, cut off",
    "/v1/changes/stream?status=SOON, 422, status, CONCLUDED",
  })
  void what_cannot_be_understood_is_told_with_what_can(
      String uri, int status, String field, String advice) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo(field)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains(advice));
  }

  @Test
  void a_broken_last_event_id_is_named_as_such() {
    client
        .get()
        .uri("/v1/changes/stream")
        .header("Last-Event-ID", "17")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("Last-Event-ID");
  }

  @Test
  void a_kafka_that_does_not_answer_is_a_503_that_says_when_to_come_back() {
    when(log.begin(any())).thenReturn(Mono.error(new TimeoutException("late")));

    client
        .get()
        .uri("/v1/changes")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After");
  }

  @Test
  void a_stream_begins_now_tells_its_place_and_gives_each_event_the_cursor_behind_it() {
    when(log.begin(Start.Named.NOW)).thenReturn(Mono.just(START));
    when(log.next(eq(START), eq(ALL), anyInt(), eq(HEARTBEAT)))
        .thenReturn(
            Mono.just(
                new Stretch<>(
                    List.of(SampleChanges.logged(0, 0), SampleChanges.logged(1, 5)), NEXT, false)));
    when(log.next(eq(NEXT), eq(ALL), anyInt(), eq(HEARTBEAT)))
        .thenReturn(Mono.just(new Stretch<>(List.of(), NEXT, false)));

    List<ServerSentEvent<String>> events = events("/v1/changes/stream", null, 4);

    assertThat(events.get(0).id()).isEqualTo(CursorText.of(START.next()));
    assertThat(events.get(0).data()).isNull();
    assertThat(events.get(0).retry()).isNotNull();
    assertThat(events.get(1).id()).isEqualTo(CursorText.of(List.of(1L, 5L)));
    assertThat(events.get(1).event()).isEqualTo("changed");
    assertThat(events.get(1).data()).contains("\"id\":\"chg_1\"").doesNotContain("\n");
    assertThat(events.get(2).id()).isEqualTo(CursorText.of(List.of(1L, 6L)));
    assertThat(events.get(3).comment()).as("heartbeat").isNotNull();
    assertThat(events.get(3).data()).isNull();
    assertThat(events.get(3).id()).isEqualTo(CursorText.of(NEXT.next()));
  }

  @Test
  void the_header_of_a_client_that_comes_back_stands_above_its_old_address() {
    when(log.begin(new Start.After(NEXT))).thenReturn(Mono.just(NEXT));
    when(log.next(any(), any(), anyInt(), any()))
        .thenReturn(Mono.just(new Stretch<>(List.of(), NEXT, false)));

    List<ServerSentEvent<String>> events =
        events("/v1/changes/stream?after=beginning", CursorText.of(NEXT.next()), 1);

    assertThat(events).extracting(ServerSentEvent::id).containsExactly(CursorText.of(NEXT.next()));
  }

  @Test
  void for_a_client_that_does_not_read_nothing_more_is_read_from_the_log() {
    when(log.begin(any())).thenReturn(Mono.just(START));
    when(log.next(any(), any(), anyInt(), any()))
        .thenReturn(
            Mono.just(
                new Stretch<>(
                    List.of(SampleChanges.logged(0, 0), SampleChanges.logged(1, 5)), NEXT, true)));
    Flux<ServerSentEvent<String>> body =
        streams.stream(null, null, null, null)
            .map(answer -> Objects.requireNonNull(answer.getBody()))
            .flatMapMany(events -> events);

    StepVerifier.create(body, 0)
        .thenRequest(3) // the opening and one stretch
        .expectNextCount(3)
        .thenCancel()
        .verify(Duration.ofSeconds(10));

    verify(log, atMost(2)).next(any(), any(), anyInt(), any());
  }

  @Test
  void a_stream_ends_when_the_instance_does() {
    when(log.begin(any())).thenReturn(Mono.just(START));
    when(log.next(any(), any(), anyInt(), any()))
        .thenReturn(Mono.just(new Stretch<>(List.of(), START, false)));
    when(log.isClosed()).thenReturn(false, false, true);

    assertThat(events("/v1/changes/stream", null, 100)).hasSize(4);
  }

  @Test
  void a_stream_ends_when_the_token_that_opened_it_is_revoked_and_tells_no_more() {
    AccessToken token = access.tokensOf("acme").getFirst();
    when(log.begin(any())).thenReturn(Mono.just(START));
    when(log.next(any(), any(), anyInt(), any()))
        .thenReturn(Mono.just(new Stretch<>(List.of(), START, false)))
        .thenAnswer(_ -> {
          access.put(token.revoked(Instant.EPOCH)).join();
          return Mono.just(new Stretch<>(List.of(SampleChanges.logged(0, 0)), NEXT, true));
        });

    List<ServerSentEvent<String>> events =
        client
            .mutate()
            .defaultHeaders(headers -> headers.setBearerAuth(KnownTokens.ACME))
            .build()
            .get()
            .uri("/v1/changes/stream")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
            .getResponseBody()
            .collectList()
            .block(Duration.ofSeconds(10));

    assertThat(events).hasSize(2).allMatch(event -> event.data() == null);
  }

  private List<ServerSentEvent<String>> events(
      String uri, @Nullable String lastEventId, int count) {
    Flux<ServerSentEvent<String>> body =
        client
            .get()
            .uri(uri)
            .headers(headers -> {
              if (lastEventId != null) {
                headers.set("Last-Event-ID", lastEventId);
              }
            })
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
            .getResponseBody();
    return Objects.requireNonNull(body.take(count).collectList().block(Duration.ofSeconds(10)));
  }

  @SpringBootConfiguration
  @Import({
    KnownAccess.class,
    StatusAccess.class,
    ChangesController.class,
    ChangeStreamController.class
  })
  static class App {

    @Bean
    ChangeLog changeLog() {
      return mock(ChangeLog.class);
    }

    @Bean
    ChangeSettings changeSettings() {
      return new ChangeSettings(HEARTBEAT, 1, DataSize.ofMegabytes(1));
    }
  }
}
