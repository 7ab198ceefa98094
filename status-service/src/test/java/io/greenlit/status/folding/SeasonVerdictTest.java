package io.greenlit.status.folding;

import static io.greenlit.status.claim.Polarity.AFFIRMED;
import static io.greenlit.status.claim.Polarity.DENIED;
import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.DATED;
import static io.greenlit.status.claim.Status.RENEWED;
import static io.greenlit.status.claim.Status.RUMOURED_CANCELLATION;
import static io.greenlit.status.claim.Status.RUMOURED_RENEWAL;
import static io.greenlit.status.claim.Status.UNCONFIRMED;
import static io.greenlit.status.claim.Tier.FANS;
import static io.greenlit.status.claim.Tier.OFFICIAL;
import static io.greenlit.status.claim.Tier.PRESS;
import static io.greenlit.status.claim.Tier.RUMOUR;
import static io.greenlit.status.claim.Tier.TRADE;
import static io.greenlit.status.folding.Claims.article;
import static io.greenlit.status.folding.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Premiere.Precision;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeasonVerdictTest {

  @Test
  void a_later_rumour_against_a_fact_disputes_it() {
    ArticleClaims fact = article("network", 5, claim(2, RENEWED, OFFICIAL));

    assertThat(season(fact, article("site", 9, claim(2, RUMOURED_CANCELLATION, RUMOUR))))
        .satisfies(season -> assertThat(season.status()).isEqualTo(RENEWED))
        .matches(SeasonStatus::disputed);
    assertThat(season(fact, article("site", 1, claim(2, RUMOURED_CANCELLATION, RUMOUR))))
        .matches(season -> !season.disputed());
    assertThat(season(fact, article("site", 5, claim(2, RUMOURED_CANCELLATION, RUMOUR))))
        .matches(season -> !season.disputed());
    assertThat(season(fact, article("site", 9, claim(2, RUMOURED_RENEWAL, RUMOUR))))
        .matches(season -> !season.disputed());
    assertThat(season(fact, article("site", 9, claim(2, RUMOURED_CANCELLATION, FANS))))
        .matches(season -> !season.disputed());
  }

  @Test
  void a_fact_of_a_weaker_source_does_not_turn_a_stronger_one() {
    SeasonStatus season =
        season(
            article("network", 5, claim(2, RENEWED, OFFICIAL)),
            article("paper", 9, claim(2, CANCELLED, PRESS)));

    assertThat(season.status()).isEqualTo(RENEWED);
    assertThat(season.tier()).isEqualTo(OFFICIAL);
    assertThat(season.disputed()).isTrue();
  }

  @Test
  void of_facts_of_one_day_the_heavier_wins() {
    SeasonStatus season =
        season(
            article("one", 5, claim(2, RENEWED, PRESS)),
            article("two", 5, claim(2, CANCELLED, PRESS)),
            article("three", 5, claim(2, CANCELLED, PRESS)));

    assertThat(season.status()).isEqualTo(CANCELLED);
  }

  @Test
  void rumours_of_both_kinds_dispute_each_other_and_renewal_wins_a_draw() {
    SeasonStatus season =
        season(
            article("one", 0, claim(2, RUMOURED_CANCELLATION, RUMOUR)),
            article("two", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)));

    assertThat(season.status()).isEqualTo(RUMOURED_RENEWAL);
    assertThat(season.disputed()).isTrue();
    assertThat(season(article("one", 0, claim(2, RUMOURED_RENEWAL, RUMOUR))).disputed()).isFalse();
  }

  @Test
  void a_denial_takes_from_the_rumour_that_it_denies_and_from_no_other() {
    ArticleClaims rumour = article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR));

    assertThat(season(rumour, denial("paper", 3, RUMOURED_RENEWAL, TRADE)).status())
        .isEqualTo(UNCONFIRMED);
    assertThat(season(rumour, denial("paper", 3, RUMOURED_CANCELLATION, TRADE)).status())
        .isEqualTo(RUMOURED_RENEWAL);
  }

  @Test
  void an_official_denial_ends_rumours_of_its_kind_up_to_its_day() {
    ArticleClaims denial = denial("network", 10, RUMOURED_RENEWAL, OFFICIAL);
    ArticleClaims other = denial("network", 10, RUMOURED_CANCELLATION, OFFICIAL);
    ArticleClaims before = article("site", 10, claim(2, RUMOURED_RENEWAL, RUMOUR));
    List<ArticleClaims> after = new ArrayList<>(List.of(denial));
    for (int i = 0; i < 12; i++) {
      after.add(article("site-" + i, 11, claim(2, RUMOURED_RENEWAL, RUMOUR)));
    }

    assertThat(season(before, denial).status()).isEqualTo(UNCONFIRMED);
    assertThat(season(before, denial).evidence().getFirst().claim().tier()).isEqualTo(OFFICIAL);
    assertThat(season(before, other).status()).isEqualTo(RUMOURED_RENEWAL);
    assertThat(season(after.toArray(ArticleClaims[]::new)).status()).isEqualTo(RUMOURED_RENEWAL);
  }

  @Test
  void talk_without_a_word_of_renewal_is_shown_before_what_was_denied() {
    SeasonStatus season =
        season(
            denial("network", 3, RUMOURED_RENEWAL, OFFICIAL),
            article("paper", 2, claim(2, UNCONFIRMED, PRESS)));

    assertThat(season.status()).isEqualTo(UNCONFIRMED);
    assertThat(season.tier()).isEqualTo(PRESS);
    assertThat(season.confidence()).isPositive();
    assertThat(season.evidence())
        .extracting(evidence -> evidence.article().articleId())
        .containsExactly("paper", "network");
  }

  @Test
  void day_and_network_come_from_the_latest_that_names_them() {
    Premiere june = new Premiere(LocalDate.of(2026, 6, 1), Precision.DAY);
    Premiere july = new Premiere(LocalDate.of(2026, 7, 1), Precision.DAY);
    SeasonStatus season =
        season(
            article("early", 0, dated(june, "Hulu")),
            article("late", 5, dated(july, "Netflix")),
            article("last", 9, dated(null, null)));

    assertThat(season.premiere()).isEqualTo(july);
    assertThat(season.network()).isEqualTo("Netflix");
    assertThat(season(article("last", 9, dated(null, null))).premiere()).isNull();
    assertThat(season(article("last", 9, dated(null, null))).network()).isNull();
  }

  @Test
  void only_a_plain_word_of_the_press_or_better_makes_a_season_the_final_one() {
    assertThat(finalSeason(PRESS, AFFIRMED, Certainty.ASSERTED, true)).isTrue();
    assertThat(finalSeason(OFFICIAL, AFFIRMED, Certainty.ASSERTED, true)).isTrue();
    assertThat(finalSeason(RUMOUR, AFFIRMED, Certainty.ASSERTED, true)).isFalse();
    assertThat(finalSeason(PRESS, DENIED, Certainty.ASSERTED, true)).isFalse();
    assertThat(finalSeason(PRESS, AFFIRMED, Certainty.MODAL, true)).isFalse();
    assertThat(finalSeason(PRESS, AFFIRMED, Certainty.ASSERTED, false)).isFalse();
  }

  @Test
  void evidence_has_the_deciding_pieces_first_and_numbers_its_voices() {
    List<ArticleClaims> articles = new ArrayList<>();
    articles.add(article("network", 0, claim(2, RENEWED, OFFICIAL)));
    for (int i = 0; i < 20; i++) {
      articles.add(
          Claims.citing("Daily", article("site-" + i, i, claim(2, RUMOURED_CANCELLATION, RUMOUR))));
    }
    SeasonStatus season = season(articles.toArray(ArticleClaims[]::new));

    assertThat(season.evidence()).hasSize(12);
    assertThat(season.evidence().getFirst().claim().status()).isEqualTo(RENEWED);
    assertThat(season.evidence())
        .extracting(Evidence::origin)
        .startsWith(0, 1, 1)
        .containsOnly(0, 1);
  }

  private static SeasonStatus season(ArticleClaims... articles) {
    Ledger ledger = Ledger.of(List.of(articles));
    return Evaluation.evaluate(ledger, ledger.latestDay()).getFirst();
  }

  private static ArticleClaims denial(String id, int day, Status status, Tier tier) {
    return article(id, day, claim(2, status, tier, DENIED, Certainty.ASSERTED));
  }

  private static boolean finalSeason(
      Tier tier, Polarity polarity, Certainty certainty, boolean last) {
    return season(article("one", 0, whole(RENEWED, tier, polarity, certainty, null, null, last)))
        .finalSeason();
  }

  private static Claim dated(@Nullable Premiere premiere, @Nullable String network) {
    return whole(DATED, OFFICIAL, AFFIRMED, Certainty.ASSERTED, premiere, network, false);
  }

  private static Claim whole(
      Status status,
      Tier tier,
      Polarity polarity,
      Certainty certainty,
      @Nullable Premiere premiere,
      @Nullable String network,
      boolean last) {
    return new Claim(
        2,
        status,
        polarity,
        certainty,
        tier,
        null,
        900,
        premiere,
        network,
        last,
        "A quote.",
        0,
        List.of("rule"));
  }
}
