package io.greenlit.status.web;

import static io.greenlit.status.web.Shows.NOW;
import static io.greenlit.status.web.Shows.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was known of a show at a moment, from its changes. */
class KnownThenTest {

  private static final ShowStatus SHOW = Shows.show("ferry");

  private static final List<Change> CHANGES =
      List.of(
          change("ferry", 1, 0, 2, null, Status.RUMOURED_RENEWAL),
          change("ferry", 2, 10, 2, Status.RUMOURED_RENEWAL, Status.RENEWED),
          change("ferry", 3, 20, 3, null, Status.UNCONFIRMED),
          change("ferry", 4, 30, 3, Status.UNCONFIRMED, null));

  @Test
  void nothing_was_known_before_the_first_change() {
    assertThat(KnownThen.of(SHOW, CHANGES, List.of(), NOW.minusMillis(1))).isEmpty();
  }

  @Test
  void a_season_is_what_its_last_change_by_then_says() {
    assertThat(at(0)).containsExactly("2 RUMOURED_RENEWAL");
    assertThat(at(9)).containsExactly("2 RUMOURED_RENEWAL");
    assertThat(at(10)).containsExactly("2 RENEWED");
    assertThat(at(25)).containsExactly("2 RENEWED", "3 UNCONFIRMED");
  }

  @Test
  void a_season_of_which_nothing_was_claimed_any_more_is_gone() {
    assertThat(at(30)).containsExactly("2 RENEWED");
  }

  @Test
  void sequence_and_time_are_those_of_the_last_change_by_then() {
    ShowStatus then = KnownThen.of(SHOW, CHANGES, List.of(), day(15)).orElseThrow();

    assertThat(then.getSequence()).isEqualTo(2);
    assertThat(then.getUpdatedAt()).isEqualTo(day(10));
    assertThat(then.getSeasons().getFirst().getSince()).isEqualTo(day(10));
    assertThat(then.getSeasons().getFirst().getEvidence()).hasSize(1);
  }

  @Test
  void the_next_season_is_not_told_twice_once_its_number_is_known() {
    List<Change> changes =
        List.of(
            change("ferry", 1, 0, null, null, Status.RUMOURED_RENEWAL),
            change("ferry", 2, 1, 2, Status.RUMOURED_RENEWAL, Status.RENEWED));

    assertThat(seasons(KnownThen.of(SHOW, changes, List.of(), day(1))))
        .containsExactly("2 RENEWED");
  }

  @Test
  void former_ids_tell_of_seasons_that_the_show_itself_says_nothing_of() {
    List<Change> former =
        List.of(
            change("ferry-boat", 1, 0, 2, null, Status.CANCELLED),
            change("ferry-boat", 2, 1, 4, null, Status.RENEWED));

    assertThat(seasons(KnownThen.of(SHOW, CHANGES, List.of(former), day(10))))
        .containsExactly("2 RENEWED", "4 RENEWED");
    assertThat(seasons(KnownThen.of(SHOW, List.of(), List.of(former), day(0))))
        .containsExactly("2 CANCELLED");
  }

  private static List<String> at(int days) {
    return seasons(KnownThen.of(SHOW, CHANGES, List.of(), day(days)));
  }

  private static List<String> seasons(Optional<ShowStatus> known) {
    return known.orElseThrow().getSeasons().stream()
        .map(season -> Objects.toString(season.getSeason()) + " " + season.getStatus())
        .toList();
  }

  private static Instant day(int days) {
    return NOW.plusSeconds(86_400L * days);
  }
}
