package io.greenlit.status.web;

import static io.greenlit.status.web.Shows.change;
import static io.greenlit.status.web.Shows.merged;
import static io.greenlit.status.web.Shows.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Fold;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The endpoints under /v1/shows, with stores that hold what a test says. */
@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class ShowsControllerTest {

  @Autowired private WebTestClient client;
  @Autowired private ShowStore store;
  @Autowired private ShowTable table;

  @BeforeEach
  void nothing_is_known() {
    Mockito.reset(store, table);
    when(store.show(any())).thenReturn(Optional.empty());
    when(store.shelf(any())).thenAnswer(call -> Shelf.empty(call.getArgument(0)));
  }

  @Test
  void a_show_has_seasons_confidence_tier_and_evidence_with_quotes_and_links() {
    known(
        ShowStatus.newBuilder(show("paper-lanterns"))
            .setAliases(List.of("Lanternes"))
            .setFormerIds(List.of("lanternes"))
            .build());

    get("/v1/shows/paper-lanterns")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.seasons[0].season")
        .isEqualTo(2)
        .jsonPath("$.seasons[0].status")
        .isEqualTo("RENEWED")
        .jsonPath("$.seasons[0].confidence")
        .isEqualTo(0.95)
        .jsonPath("$.seasons[0].tier")
        .isEqualTo("OFFICIAL")
        .jsonPath("$.seasons[0].evidence[0].quote")
        .isEqualTo("It is official.")
        .jsonPath("$.seasons[0].evidence[0].url")
        .isEqualTo("https://press.example/1")
        .jsonPath("$.seasons[0].evidence[0].withdrawn")
        .isEqualTo(false)
        .jsonPath("$.aliases[0]")
        .isEqualTo("Lanternes")
        .jsonPath("$.formerIds[0]")
        .isEqualTo("lanternes")
        .jsonPath("$.weights")
        .isEqualTo("1");
  }

  @Test
  void an_unknown_show_is_a_404_that_says_where_to_look() {
    get("/v1/shows/nothing")
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("nothing", "GET /v1/shows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/history", "/evidence"})
  void an_id_that_leads_to_another_show_is_a_308_to_the_end_of_the_chain(String below) {
    known(merged("a", "b"));
    known(merged("b", "ö~2019"));
    known(show("ö~2019"));

    get("/v1/shows/a" + below + "?x=1")
        .expectStatus()
        .isEqualTo(308)
        .expectHeader()
        .location("/v1/shows/%C3%B6~2019" + below + "?x=1")
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("'a'", "'ö~2019'"));
  }

  @Test
  void a_chain_that_goes_round_ends() {
    known(merged("a", "b"));
    known(merged("b", "a"));

    get("/v1/shows/a").expectStatus().isEqualTo(308);
  }

  @Test
  void a_full_page_names_the_next_one_and_its_token_leads_there() {
    when(table.shows(any(), any(), anyInt())).thenReturn(List.of(show("a"), show("b"), show("c")));

    String next =
        Objects.requireNonNull(
                get("/v1/shows?limit=2").expectBody(PageOf.class).returnResult().getResponseBody())
            .next();
    when(table.shows(eq("b"), any(), anyInt())).thenReturn(List.of(show("c")));

    assertThat(next).startsWith(".");
    for (String after : List.of(next, "b")) {
      get("/v1/shows?limit=2&after=" + after)
          .expectBody()
          .jsonPath("$.shows.length()")
          .isEqualTo(1)
          .jsonPath("$.shows[0].id")
          .isEqualTo("c")
          .jsonPath("$.shows[0].seasons[0].evidence")
          .doesNotExist()
          .jsonPath("$.next")
          .isEmpty();
    }
  }

  /** As much of a page as a client needs to go on. */
  record PageOf(String next) {}

  @Test
  void a_status_that_does_not_exist_is_named_with_those_that_do() {
    get("/v1/shows?status=RENEWED,SOON")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("status")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("RENEWED", "CONCLUDED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/shows?limit=0",
        "/v1/shows?limit=201",
        "/v1/shows?after=.%21",
        "/v1/shows/a/history?limit=0",
        "/v1/shows/a/history?after=a",
        "/v1/shows/a/history?after=.%21",
        "/v1/shows/a?asOf=then"
      })
  void a_parameter_out_of_its_bounds_is_named(String uri) {
    known(show("a"));

    get(uri)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .value(String.class, field -> assertThat(uri).contains(field + "="));
  }

  @Test
  void a_limit_that_is_no_number_is_a_400_that_names_it() {
    get("/v1/shows?limit=many")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("limit")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("many", "int"));
  }

  @Test
  void a_show_can_be_seen_as_it_was_known_then() {
    known(
        ShowStatus.newBuilder(show("a")).setUpdatedAt(Shows.NOW.plusSeconds(20 * 86_400L)).build());
    when(store.changes("a", 0, Integer.MAX_VALUE))
        .thenReturn(
            List.of(
                change("a", 1, 0, 2, null, Status.RUMOURED_RENEWAL),
                change("a", 2, 20, 2, Status.RUMOURED_RENEWAL, Status.RENEWED)));

    then("2026-03-01").isEqualTo("RUMOURED_RENEWAL");
    then("2026-03-01T12:00:00Z").isEqualTo("RUMOURED_RENEWAL");
    then("2026-03-20").isEqualTo("RUMOURED_RENEWAL");
    then("2026-03-21").isEqualTo("RENEWED");
    get("/v1/shows/a?asOf=2026-02-28")
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("/v1/shows/a/history"));
  }

  @Test
  void the_history_tells_each_change_with_its_article_and_its_evidence() {
    known(show("a"));
    when(store.changes(eq("a"), eq(0L), anyInt()))
        .thenReturn(
            List.of(
                change("a", 1, 0, 2, null, Status.RUMOURED_RENEWAL),
                change("a", 2, 20, 2, Status.RUMOURED_RENEWAL, Status.RENEWED)));

    get("/v1/shows/a/history")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.changes.length()")
        .isEqualTo(2)
        .jsonPath("$.changes[0].from")
        .isEmpty()
        .jsonPath("$.changes[1].from")
        .isEqualTo("RUMOURED_RENEWAL")
        .jsonPath("$.changes[1].to")
        .isEqualTo("RENEWED")
        .jsonPath("$.changes[1].type")
        .isEqualTo("changed")
        .jsonPath("$.changes[1].article.articleId")
        .isEqualTo("2")
        .jsonPath("$.changes[1].article.url")
        .isEqualTo("https://press.example/2")
        .jsonPath("$.changes[1].why[0].quote")
        .isEqualTo("It is official.")
        .jsonPath("$.next")
        .isEmpty();
  }

  @Test
  void the_history_goes_on_where_a_page_ended_and_begins_with_former_ids() {
    known(ShowStatus.newBuilder(show("b")).setFormerIds(List.of("a")).build());
    when(store.changes(any(), Mockito.anyLong(), anyInt()))
        .thenAnswer(call ->
            LongStream.rangeClosed(1, 2)
                .filter(sequence -> sequence > call.<Long>getArgument(1))
                .limit(call.<Integer>getArgument(2))
                .mapToObj(n -> change(call.getArgument(0), n, 0, 2, null, Status.RENEWED))
                .toList());

    List<String> seen = new ArrayList<>();
    String after = "";
    while (after != null) {
      PageOfChanges page =
          Objects.requireNonNull(
              get("/v1/shows/b/history?limit=1&after=" + after)
                  .expectBody(PageOfChanges.class)
                  .returnResult()
                  .getResponseBody());
      page.changes().forEach(one -> seen.add(one.showId() + one.sequence()));
      after = page.next();
    }

    assertThat(seen).containsExactly("a1", "a2", "b1", "b2");
  }

  /** As much of a page of changes as tells which they are. */
  record PageOfChanges(List<Entry> changes, @Nullable String next) {

    record Entry(String showId, long sequence) {}
  }

  @Test
  void the_evidence_is_all_that_the_ledger_holds_with_its_weight() {
    Shelf shelf = Shelf.empty("a");
    for (int i = 0; i < 20; i++) {
      shelf = Fold.step(shelf, article("" + i)).shelf();
    }
    known(show("a"));
    when(store.shelf("a")).thenReturn(shelf);

    get("/v1/shows/a/evidence")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.asOf")
        .isEqualTo("2026-03-01")
        .jsonPath("$.seasons[0].season")
        .isEqualTo(2)
        .jsonPath("$.seasons[0].status")
        .isEqualTo("RENEWED")
        .jsonPath("$.seasons[0].evidence.length()")
        .isEqualTo(20)
        .jsonPath("$.seasons[0].evidence[0].weight")
        .isEqualTo(1350)
        .jsonPath("$.seasons[0].evidence[0].withdrawn")
        .isEqualTo(false)
        .jsonPath("$.seasons[0].evidence[19].origin")
        .isEqualTo(19)
        .jsonPath("$.seasons[0].evidence[0].url")
        .isEqualTo("https://press.example/0");
  }

  @Test
  void what_the_caller_has_already_is_not_sent_again() {
    known(show("a"));
    EntityExchangeResult<byte[]> first = get("/v1/shows/a").expectBody().returnResult();
    String tag = Objects.requireNonNull(first.getResponseHeaders().getETag());

    assertThat(tag).startsWith("W/\"");
    assertThat(first.getResponseHeaders().getLastModified()).isEqualTo(Shows.NOW.toEpochMilli());
    client
        .get()
        .uri("/v1/shows/a")
        .header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + tag)
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, tag)
        .expectBody()
        .isEmpty();

    known(ShowStatus.newBuilder(show("a")).setTitle("B").build());
    client
        .get()
        .uri("/v1/shows/a")
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .header(HttpHeaders.IF_MODIFIED_SINCE, "Sun, 01 Mar 2026 12:00:00 GMT")
        .exchange()
        .expectStatus()
        .isOk();
    client
        .get()
        .uri("/v1/shows/a")
        .header(HttpHeaders.IF_MODIFIED_SINCE, "Sun, 01 Mar 2026 12:00:00 GMT")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void head_tells_what_get_would_without_a_body() {
    known(show("a"));
    HttpHeaders get = get("/v1/shows/a").expectBody().returnResult().getResponseHeaders();

    EntityExchangeResult<Void> head =
        client.head().uri("/v1/shows/a").exchange().expectStatus().isOk().expectBody().isEmpty();

    assertThat(head.getResponseHeaders().getETag()).isEqualTo(get.getETag());
    assertThat(head.getResponseHeaders().getContentLength()).isEqualTo(get.getContentLength());
    client.head().uri("/v1/shows/nothing").exchange().expectStatus().isNotFound();
  }

  private void known(ShowStatus show) {
    when(store.show(show.getShowId())).thenReturn(Optional.of(show));
  }

  private WebTestClient.ResponseSpec get(String uri) {
    return client.get().uri(URI.create(uri)).exchange();
  }

  private JsonPathAssertions then(String asOf) {
    return get("/v1/shows/a?asOf=" + asOf).expectBody().jsonPath("$.seasons[0].status");
  }

  private static ArticleClaims article(String id) {
    Claim claim =
        new Claim(
            2,
            io.greenlit.status.claim.Status.RENEWED,
            Polarity.AFFIRMED,
            Certainty.ASSERTED,
            Tier.PRESS,
            null,
            900,
            null,
            null,
            false,
            "It is said.",
            0,
            List.of("rule"));
    return new ArticleClaims(
        new Show("a", "A"),
        id,
        "v1",
        "https://press.example/" + id,
        null,
        null,
        Shows.NOW,
        Shows.NOW,
        0,
        null,
        List.of(claim));
  }

  @SpringBootConfiguration
  @Import({
    KnownAccess.class,
    StatusAccess.class,
    EntityTags.class,
    ShowsController.class,
    HistoryController.class,
    EvidenceController.class
  })
  static class App {

    @Bean
    ShowStore showStore() {
      return mock(ShowStore.class);
    }

    @Bean
    ShowTable showTable() {
      return mock(ShowTable.class);
    }
  }
}
