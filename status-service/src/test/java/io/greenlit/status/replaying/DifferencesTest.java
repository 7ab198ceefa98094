package io.greenlit.status.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.replaying.Difference.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final Piece RUMOUR = piece("one", Status.RUMOURED_RENEWAL);
  private static final Piece RENEWAL = piece("two", Status.RENEWED);

  @Test
  void what_is_the_same_does_not_differ() {
    SeenShow show = show(season(2, Status.RENEWED, null, RENEWAL));

    assertThat(Differences.between(show, show(season(2, Status.RENEWED, null, RENEWAL)))).isEmpty();
  }

  @Test
  void another_status_comes_with_the_evidence_that_makes_the_difference() {
    List<Difference> differences =
        Differences.between(
            show(season(2, Status.RUMOURED_RENEWAL, null, RUMOUR)),
            show(season(2, Status.RENEWED, null, RENEWAL)));

    assertThat(differences)
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.kind()).isEqualTo(Kind.STATUS);
          assertThat(difference.gained()).containsExactly(RENEWAL);
          assertThat(difference.lost()).containsExactly(RUMOUR);
        });
  }

  @Test
  void seasons_come_by_number_and_the_next_one_last() {
    List<Difference> differences =
        Differences.between(
            show(season(null, Status.RENEWED, null, RENEWAL), season(3, Status.RENEWED, null)),
            show(season(1, Status.AIRED, null)));

    assertThat(differences)
        .extracting(Difference::season, Difference::kind)
        .containsExactly(tuple(1, Kind.STATUS), tuple(3, Kind.STATUS), tuple(null, Kind.STATUS));
  }

  @Test
  void another_premiere_is_a_detail_and_other_evidence_is_only_that() {
    SeenShow before = show(season(2, Status.DATED, LocalDate.of(2027, 3, 9), RENEWAL));

    assertThat(
            Differences.between(
                before, show(season(2, Status.DATED, LocalDate.of(2027, 4, 9), RENEWAL))))
        .extracting(Difference::kind)
        .containsExactly(Kind.DETAIL);
    assertThat(
            Differences.between(
                before, show(season(2, Status.DATED, LocalDate.of(2027, 3, 9), RUMOUR))))
        .extracting(Difference::kind)
        .containsExactly(Kind.EVIDENCE);
  }

  @Test
  void a_show_that_turns_out_to_be_another_differs_once() {
    List<Difference> differences =
        Differences.between(
            show(season(2, Status.RENEWED, null, RENEWAL)),
            new SeenShow("salt-road", "Salt Road", "other", List.of()));

    assertThat(differences)
        .extracting(Difference::kind, Difference::otherId)
        .containsExactly(tuple(Kind.MERGED, "other"));
  }

  @Test
  void a_show_that_is_one_of_its_own_again_differs_in_its_seasons_too() {
    List<Difference> differences =
        Differences.between(
            new SeenShow("salt-road", "Salt Road", "other", List.of()),
            show(season(2, Status.RENEWED, null, RENEWAL)));

    assertThat(differences).extracting(Difference::kind).containsExactly(Kind.SPLIT, Kind.STATUS);
  }

  @Test
  void shows_that_are_new_or_gone_differ_in_all_seasons() {
    SeenShow show = show(season(2, Status.RENEWED, null, RENEWAL));

    assertThat(Differences.between(null, show).getFirst().gained()).containsExactly(RENEWAL);
    assertThat(Differences.between(show, null).getFirst().lost()).containsExactly(RENEWAL);
    assertThat(Differences.between(null, null)).isEmpty();
  }

  @Test
  void evidence_alone_is_no_difference_to_anybody() {
    Tally evidence = new Tally();
    Tally status = new Tally();

    evidence.add(difference(Kind.EVIDENCE));
    status.add(difference(Kind.STATUS));

    assertThat(evidence.differs()).isFalse();
    assertThat(status.differs()).isTrue();
    assertThat(status.of(Kind.STATUS)).isEqualTo(1);
  }

  private static Difference difference(Kind kind) {
    return new Difference(
        kind, "salt-road", "Salt Road", 2, null, null, null, List.of(), List.of());
  }

  private static SeenShow show(SeenSeason... seasons) {
    return new SeenShow("salt-road", "Salt Road", null, List.of(seasons));
  }

  private static SeenSeason season(
      @Nullable Integer number, Status status, @Nullable LocalDate premiere, Piece... pieces) {
    return new SeenSeason(
        number,
        status,
        900,
        Tier.OFFICIAL,
        premiere == null ? null : new Premiere(premiere, Premiere.Precision.DAY),
        null,
        false,
        false,
        List.of(pieces));
  }

  private static Piece piece(String articleId, Status status) {
    return new Piece(
        articleId, null, null, Tier.OFFICIAL, status, Polarity.AFFIRMED, "A quote.", false);
  }
}
