package io.greenlit.status.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.schemas.Evidence;
import io.greenlit.schemas.SeasonStatus;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.kafka.ShowStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest
@ImportAutoConfiguration(PlatformAutoConfiguration.class)
class ShowsControllerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired private WebTestClient client;
  @Autowired private ShowStore store;

  @Test
  void a_show_has_seasons_confidence_tier_and_evidence_with_quotes_and_links() {
    when(store.show("paper-lanterns")).thenReturn(Optional.of(show("paper-lanterns")));

    client
        .get()
        .uri("/v1/shows/paper-lanterns")
        .exchange()
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
        .isEqualTo("https://press.example/1");
  }

  @Test
  void an_unknown_show_is_a_404_that_says_where_to_look() {
    when(store.show("nothing")).thenReturn(Optional.empty());

    client
        .get()
        .uri("/v1/shows/nothing")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("nothing", "GET /v1/shows"));
  }

  @Test
  void a_full_page_names_the_next_one() {
    when(store.shows(any(), any(), anyInt())).thenReturn(List.of(show("a"), show("b"), show("c")));

    client
        .get()
        .uri("/v1/shows?limit=2")
        .exchange()
        .expectBody()
        .jsonPath("$.shows.length()")
        .isEqualTo(2)
        .jsonPath("$.next")
        .isEqualTo("b");
  }

  @Test
  void a_status_that_does_not_exist_is_named_with_those_that_do() {
    client
        .get()
        .uri("/v1/shows?status=SOON")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("status")
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("RENEWED", "CONCLUDED"));
  }

  private static ShowStatus show(String id) {
    Evidence evidence =
        Evidence.newBuilder()
            .setArticleId("1")
            .setUrl("https://press.example/1")
            .setStatus(Status.RENEWED)
            .setTier(Tier.OFFICIAL)
            .setQuote("It is official.")
            .build();
    SeasonStatus season =
        SeasonStatus.newBuilder()
            .setSeason(2)
            .setStatus(Status.RENEWED)
            .setConfidence(950)
            .setTier(Tier.OFFICIAL)
            .setSince(NOW)
            .setEvidence(List.of(evidence))
            .build();
    return ShowStatus.newBuilder()
        .setShowId(id)
        .setTitle(id)
        .setUpdatedAt(NOW)
        .setSeasons(List.of(season))
        .build();
  }

  @SpringBootConfiguration
  @Import(ShowsController.class)
  static class App {

    @Bean
    ShowStore showStore() {
      return mock(ShowStore.class);
    }
  }
}
