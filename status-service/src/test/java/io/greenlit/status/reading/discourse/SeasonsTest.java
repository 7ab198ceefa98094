package io.greenlit.status.reading.discourse;

import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.CONCLUDED;
import static io.greenlit.status.claim.Status.DATED;
import static io.greenlit.status.claim.Status.IN_PRODUCTION;
import static io.greenlit.status.claim.Status.RENEWED;
import static io.greenlit.status.claim.Status.RUMOURED_CANCELLATION;
import static io.greenlit.status.claim.Status.RUMOURED_RENEWAL;
import static io.greenlit.status.claim.Status.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeasonsTest {

  private static final Map<Integer, Integer> SILENCE = Map.of();

  @Test
  void a_number_that_the_sentence_gives_stays() {
    assertThat(season(Drafts.of(RENEWED, 7), 2, Map.of(3, 9), true)).isEqualTo(7);
  }

  @Test
  void another_season_is_the_one_behind_the_highest_that_there_has_been() {
    assertThat(season(Drafts.of(DATED, null).ofSeasonToCome(), 2, SILENCE, false)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"UNCONFIRMED", "RENEWED", "RUMOURED_RENEWAL", "IN_PRODUCTION"})
  void what_looks_ahead_is_said_of_the_season_behind_the_highest(Status ahead) {
    assertThat(season(Drafts.of(ahead, null), 2, SILENCE, false)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"DATED", "AIRED", "RUMOURED_CANCELLATION"})
  void what_does_not_look_ahead_gets_no_number_by_that(Status other) {
    assertThat(season(Drafts.of(other, null), 2, SILENCE, false)).isNull();
  }

  @Test
  void the_season_that_other_sentences_claim_of_is_meant() {
    assertThat(seasons(0, SILENCE, Drafts.of(RENEWED, 4), Drafts.of(IN_PRODUCTION, null)))
        .containsExactly(4, 4);
    assertThat(
            seasons(
                0, SILENCE, Drafts.of(RENEWED, 4), Drafts.of(DATED, 5), Drafts.of(RENEWED, null)))
        .as("the highest")
        .containsExactly(4, 5, 5);
    assertThat(
            seasons(
                0,
                SILENCE,
                Drafts.of(RENEWED, 4).inHeadline(),
                Drafts.of(DATED, 5),
                Drafts.of(RENEWED, null)))
        .as("the headline's")
        .containsExactly(4, 5, 4);
  }

  @Test
  void a_fact_takes_its_season_from_facts_and_talk_from_talk_too() {
    assertThat(seasons(0, SILENCE, Drafts.of(UNCONFIRMED, 4), Drafts.of(RENEWED, null)))
        .containsExactly(4, null);
    assertThat(seasons(0, SILENCE, Drafts.of(UNCONFIRMED, 4), Drafts.of(RUMOURED_RENEWAL, null)))
        .containsExactly(4, 4);
  }

  @Test
  void an_end_takes_its_season_from_the_same_end_only() {
    assertThat(seasons(3, Map.of(4, 2), Drafts.of(RENEWED, 4), Drafts.of(CANCELLED, null)))
        .containsExactly(4, null);
    assertThat(seasons(3, Map.of(4, 2), Drafts.of(CANCELLED, 4), Drafts.of(CANCELLED, null)))
        .containsExactly(4, 4);
    assertThat(seasons(3, Map.of(4, 2), Drafts.of(CANCELLED, 4), Drafts.of(CONCLUDED, null)))
        .containsExactly(4, null);
    assertThat(seasons(0, SILENCE, Drafts.of(CANCELLED, 4), Drafts.of(RENEWED, null)))
        .as("a season that ends is none to come")
        .containsExactly(4, null);
  }

  @Test
  void the_end_of_a_season_to_come_gets_its_number_as_that_season_does() {
    assertThat(season(Drafts.of(CANCELLED, null).ofSeasonToCome(), 2, SILENCE, false)).isEqualTo(3);
  }

  @Test
  void the_season_that_the_text_speaks_of_most_is_meant() {
    assertThat(season(Drafts.of(RENEWED, null), 0, Map.of(2, 1, 3, 4, 4, 2), false)).isEqualTo(3);
    assertThat(season(Drafts.of(DATED, null), 0, Map.of(2, 1, 3, 4), false)).isEqualTo(3);
    assertThat(season(Drafts.of(RENEWED, null), 0, Map.of(3, 2, 4, 2), false))
        .as("the lower where they are even")
        .isEqualTo(3);
    assertThat(season(Drafts.of(RENEWED, null), 0, Map.of(1, 9, 2, 1), false))
        .as("the first one aside")
        .isEqualTo(2);
    assertThat(season(Drafts.of(RUMOURED_CANCELLATION, null), 3, Map.of(3, 9, 4, 1), false))
        .as("those aside that there have been")
        .isEqualTo(4);
  }

  @Test
  void where_only_a_first_season_is_spoken_of_another_is_the_second() {
    assertThat(season(Drafts.of(RENEWED, null), 0, Map.of(1, 3), false)).isEqualTo(2);
    assertThat(season(Drafts.of(DATED, null), 0, Map.of(1, 3), false)).isNull();
  }

  @Test
  void where_shows_have_one_season_by_design_another_is_the_second() {
    assertThat(season(Drafts.of(RENEWED, null), 0, SILENCE, true)).isEqualTo(2);
    assertThat(season(Drafts.of(RENEWED, null), 0, SILENCE, false)).isNull();
    assertThat(season(Drafts.of(RENEWED, null), 0, Map.of(1, 1), true)).isEqualTo(2);
  }

  private static @Nullable Integer season(
      Drafts draft, int known, Map<Integer, Integer> talked, boolean oneSeason) {
    return new Seasons(List.of(draft.draft()), known, talked, oneSeason)
        .resolved()
        .getFirst()
        .season();
  }

  private static List<@Nullable Integer> seasons(
      int known, Map<Integer, Integer> talked, Drafts... drafts) {
    return new Seasons(Stream.of(drafts).map(Drafts::draft).toList(), known, talked, false)
        .resolved().stream().<@Nullable Integer>map(Draft::season).toList();
  }
}
