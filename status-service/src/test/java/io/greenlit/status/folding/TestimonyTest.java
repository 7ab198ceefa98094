package io.greenlit.status.folding;

import static io.greenlit.status.folding.Claims.DAY;
import static io.greenlit.status.folding.Claims.article;
import static io.greenlit.status.folding.Claims.citing;
import static io.greenlit.status.folding.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Testimony.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All evidence of a ledger, of which a status shows a dozen pieces. */
class TestimonyTest {

  @Test
  void all_pieces_are_there_and_not_only_those_that_a_status_shows() {
    List<ArticleClaims> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(article("a" + i, i, claim(2, Status.RENEWED, Tier.PRESS)));
    }

    List<Testimony> all = Testimony.of(Ledger.of(articles), DAY.plusDays(40));

    assertThat(all)
        .singleElement()
        .satisfies(season -> {
          assertThat(season.season()).isEqualTo(2);
          assertThat(season.pieces()).hasSize(40);
        });
  }

  @Test
  void articles_that_cite_one_source_are_one_origin() {
    ArticleClaims one = citing("Daily", article("a", 0, claim(2, Status.RENEWED, Tier.PRESS)));
    ArticleClaims two = citing("Daily", article("b", 1, claim(2, Status.RENEWED, Tier.PRESS)));
    ArticleClaims other = article("c", 2, claim(2, Status.RENEWED, Tier.PRESS));

    List<Piece> pieces = only(Ledger.of(List.of(one, two, other)));

    assertThat(pieces)
        .extracting(piece -> piece.article().articleId())
        .containsExactly("c", "b", "a");
    assertThat(pieces).extracting(Piece::origin).containsExactly(0, 1, 1);
  }

  @Test
  void a_piece_weighs_less_with_time() {
    Ledger ledger = Ledger.of(List.of(article("a", 0, claim(2, Status.RENEWED, Tier.PRESS))));

    int fresh = Testimony.of(ledger, DAY).getFirst().pieces().getFirst().weight();
    int aYearLater =
        Testimony.of(ledger, DAY.plusDays(365)).getFirst().pieces().getFirst().weight();

    assertThat(fresh).isEqualTo(1350);
    assertThat(aYearLater).isEqualTo(675);
  }

  @Test
  void what_a_newer_version_no_longer_says_is_listed_last_and_weighs_nothing() {
    Ledger ledger =
        Ledger.of(
            List.of(
                article("a", "v1", 0, claim(2, Status.RENEWED, Tier.OFFICIAL)),
                article("a", "v2", 1, claim(2, Status.CANCELLED, Tier.PRESS))));

    List<Piece> pieces = only(ledger);

    assertThat(pieces).extracting(Piece::withdrawn).containsExactly(false, true);
    assertThat(pieces.getLast().weight()).isZero();
    assertThat(pieces.getLast().claim().status()).isEqualTo(Status.RENEWED);
  }

  @Test
  void a_season_of_which_all_is_withdrawn_is_still_there() {
    Ledger ledger =
        Ledger.of(
            List.of(
                article("a", "v1", 0, claim(2, Status.RENEWED, Tier.OFFICIAL)),
                article("a", "v2", 1)));

    assertThat(only(ledger)).singleElement().matches(Piece::withdrawn);
  }

  @Test
  void order_of_arrival_makes_no_difference_and_every_evaluated_season_is_there() {
    for (long seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<ArticleClaims> articles = new ArrayList<>(Claims.anyArticles(random));
      Ledger ledger = Ledger.of(articles);
      Collections.shuffle(articles, random);

      List<Testimony> all = Testimony.of(ledger, DAY);

      assertThat(Testimony.of(Ledger.of(articles), DAY)).as("seed %d", seed).isEqualTo(all);
      assertThat(all)
          .as("seed %d", seed)
          .extracting(Testimony::season)
          .containsAll(
              Evaluation.evaluate(ledger, DAY).stream().map(SeasonStatus::season).toList());
    }
  }

  private static List<Piece> only(Ledger ledger) {
    List<Testimony> all = Testimony.of(ledger, DAY);
    assertThat(all).hasSize(1);
    return all.getFirst().pieces();
  }
}
