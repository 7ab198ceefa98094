package io.greenlit.status.folding;

import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.DATED;
import static io.greenlit.status.claim.Status.RENEWED;
import static io.greenlit.status.claim.Status.RUMOURED_RENEWAL;
import static io.greenlit.status.claim.Tier.OFFICIAL;
import static io.greenlit.status.claim.Tier.RUMOUR;
import static io.greenlit.status.folding.Claims.article;
import static io.greenlit.status.folding.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Position;
import io.greenlit.status.claim.Show;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.Reread.Stretch;
import io.greenlit.status.folding.Shelf.Authority;
import io.greenlit.status.folding.Shelf.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebaseTest {

  private static final Instant REREAD_AT = Instant.parse("2026-09-01T00:00:00Z");
  private static final String ID = Claims.SHOW.id();

  @Test
  void a_baseline_changes_the_status_but_publishes_no_change() {
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)))).shelf();

    Step step = Fold.rebase(running, baseline(at(0, renewal("one", 0))));

    assertThat(step.changes()).isEmpty();
    ShowStatus show = step.published().getFirst();
    assertThat(show.status(2)).isEqualTo(RENEWED);
    assertThat(show.sequence()).isEqualTo(1);
  }

  @Test
  void the_next_change_has_the_next_number_and_comes_from_the_baseline() {
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)))).shelf();
    Shelf rebased = Fold.rebase(running, baseline(at(0, renewal("one", 0)))).shelf();

    Step next = Fold.step(rebased, at(9, article("two", 9, claim(2, CANCELLED, OFFICIAL))));

    assertThat(next.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.sequence()).isEqualTo(2);
          assertThat(change.from()).isEqualTo(RENEWED);
          assertThat(change.to()).isEqualTo(CANCELLED);
        });
  }

  @Test
  void what_came_behind_the_reread_part_stays_on_top() {
    Shelf running =
        Run.of(
                List.of(
                    at(0, rumour("one", 0)),
                    at(4, rumour("two", 1)),
                    at(5, article("three", 2, claim(2, DATED, OFFICIAL)))))
            .shelf();

    Step step = Fold.rebase(running, baseline(at(0, renewal("one", 0))));

    assertThat(step.shelf().ledger().articles())
        .extracting(ArticleClaims::articleId)
        .containsExactly("one", "three");
    assertThat(step.published().getFirst().status(2)).isEqualTo(DATED);
  }

  @Test
  void a_newer_version_that_came_meanwhile_stands_above_the_reread_one() {
    ArticleClaims newer = at(7, article("one", "v2", 3, claim(2, CANCELLED, OFFICIAL)));
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)), newer)).shelf();

    Step step = Fold.rebase(running, baseline(at(0, renewal("one", 0))));

    assertThat(step.shelf().ledger().articles()).containsExactly(newer);
    assertThat(step.published().getFirst().status(2)).isEqualTo(CANCELLED);
  }

  @Test
  void evidence_without_a_position_was_read_before_the_replay() {
    Shelf running = Run.of(List.of(rumour("one", 0), rumour("two", 1))).shelf();

    Step step = Fold.rebase(running, baseline(at(0, renewal("one", 0))));

    assertThat(step.shelf().ledger().articles())
        .extracting(ArticleClaims::articleId)
        .containsExactly("one");
  }

  @Test
  void evidence_of_articles_that_the_log_no_longer_has_stays() {
    ArticleClaims kept = at(0, article("old", 0, claim(1, RENEWED, OFFICIAL)));
    Shelf running = Run.of(List.of(kept, at(3, rumour("one", 5)))).shelf();
    Baseline later =
        of(new Reread(Map.of(0, new Stretch(2, 5)), REREAD_AT), at(3, renewal("one", 5)));

    Step step = Fold.rebase(running, later);

    assertThat(step.shelf().ledger().articles()).contains(kept).hasSize(2);
  }

  @Test
  void a_baseline_twice_is_a_baseline_once() {
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)))).shelf();
    Baseline baseline = baseline(at(0, renewal("one", 0)), at(1, rumour("two", 1)));
    Step once = Fold.rebase(running, baseline);

    Step twice = Fold.rebase(once.shelf(), baseline);

    assertThat(twice.published()).isEqualTo(once.published());
    assertThat(twice.shelf().ledger().versions()).isEqualTo(once.shelf().ledger().versions());
  }

  @Test
  void a_show_of_which_nothing_is_claimed_any_more_keeps_its_number() {
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)))).shelf();

    Step step = Fold.rebase(running, baseline());

    ShowStatus show = step.published().getFirst();
    assertThat(show.seasons()).isEmpty();
    assertThat(show.sequence()).isEqualTo(1);
    assertThat(step.changes()).isEmpty();
  }

  @Test
  void a_status_that_stood_before_stands_since_then() {
    Shelf running = Run.of(List.of(at(0, renewal("one", 0)))).shelf();
    Instant since = running.shows().getFirst().seasons().getFirst().since();

    Step step = Fold.rebase(running, baseline(at(0, renewal("one", 0)), at(1, renewal("two", 1))));

    assertThat(step.published().getFirst().seasons().getFirst().since()).isEqualTo(since);
  }

  @Test
  void a_status_that_is_new_stands_since_the_article_that_tells_it() {
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)))).shelf();
    ArticleClaims telling = at(0, renewal("one", 0));

    Step step = Fold.rebase(running, baseline(telling));

    assertThat(step.published().getFirst().seasons().getFirst().since())
        .isEqualTo(telling.fetchedAt());
  }

  @Test
  void a_title_that_is_another_show_s_sends_what_came_meanwhile_there() {
    ArticleClaims meanwhile = at(6, rumour("two", 1));
    Shelf running = Run.of(List.of(at(0, rumour("one", 0)), meanwhile)).shelf();
    Baseline moved =
        new Baseline(
            ID,
            reread(),
            new Place("chochin", Authority.CATALOGUE),
            LocalDate.EPOCH,
            List.of(),
            List.of(),
            REREAD_AT);

    Step step = Fold.rebase(running, moved);

    assertThat(step.published())
        .singleElement()
        .satisfies(show -> {
          assertThat(show.mergedInto()).isEqualTo("chochin");
          assertThat(show.sequence()).isEqualTo(1);
        });
    assertThat(step.moves())
        .singleElement()
        .satisfies(move -> {
          assertThat(move.to()).isEqualTo("chochin");
          assertThat(move.versions()).containsExactly(meanwhile);
        });
    assertThat(step.changes()).isEmpty();
  }

  @Test
  void a_title_that_was_merged_is_a_show_of_its_own_again() {
    Identity merged =
        new Identity(ID, "chochin", Authority.CATALOGUE, REREAD_AT.minusSeconds(9), null);
    Step away = Fold.join(Run.of(List.of(at(0, renewal("one", 0)))).shelf(), merged);
    Step there = Fold.take(Shelf.empty("chochin"), away.moves().getFirst());

    Step split = Fold.rebase(away.shelf(), baseline(at(0, renewal("one", 0))));
    Step rest =
        Fold.rebase(
            there.shelf(),
            new Baseline(
                "chochin", reread(), Place.OWN, LocalDate.EPOCH, List.of(), List.of(), REREAD_AT));

    assertThat(split.published())
        .singleElement()
        .satisfies(show -> {
          assertThat(show.mergedInto()).isNull();
          assertThat(show.status(2)).isEqualTo(RENEWED);
          assertThat(show.sequence()).isEqualTo(1);
        });
    assertThat(rest.published().getFirst().seasons()).isEmpty();
    assertThat(split.changes()).isEmpty();
    assertThat(rest.changes()).isEmpty();
  }

  @Test
  void what_came_meanwhile_for_a_title_that_was_split_off_goes_home() {
    ArticleClaims meanwhile = at(6, rumour("two", 1));
    Shelf running = Run.of(List.of(meanwhile)).shelf();
    Shelf chochin = new Shelf("chochin", Place.OWN, LocalDate.EPOCH, running.ledger(), List.of());
    Baseline without =
        new Baseline(
            "chochin", reread(), Place.OWN, LocalDate.EPOCH, List.of(), List.of(), REREAD_AT);

    Step step = Fold.rebase(chochin, without);

    assertThat(step.moves())
        .singleElement()
        .satisfies(move -> {
          assertThat(move.to()).isEqualTo(new Show(ID, "").id());
          assertThat(move.versions()).containsExactly(meanwhile);
          assertThat(move.via()).isEmpty();
        });
    assertThat(step.shelf().ledger().isEmpty()).isTrue();
  }

  private static ArticleClaims rumour(String id, int day) {
    return article(id, day, claim(2, RUMOURED_RENEWAL, RUMOUR));
  }

  private static ArticleClaims renewal(String id, int day) {
    return article(id, day, claim(2, RENEWED, OFFICIAL));
  }

  private static ArticleClaims at(long offset, ArticleClaims claims) {
    return claims.at(new Position(0, offset));
  }

  /** Offsets 0 to 4 were read again. */
  private static Reread reread() {
    return new Reread(Map.of(0, new Stretch(0, 5)), Instant.EPOCH);
  }

  private static Baseline baseline(ArticleClaims... versions) {
    return of(reread(), versions);
  }

  private static Baseline of(Reread reread, ArticleClaims... versions) {
    Run rebuilt = Run.of(List.of(versions));
    return new Baseline(
        ID,
        reread,
        Place.OWN,
        LocalDate.EPOCH,
        rebuilt.ledger().versions(),
        rebuilt.shelf().shows(),
        REREAD_AT);
  }
}
