package io.greenlit.status.reading.discourse;

import static io.greenlit.status.claim.Status.AIRED;
import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.CONCLUDED;
import static io.greenlit.status.claim.Status.DATED;
import static io.greenlit.status.claim.Status.IN_PRODUCTION;
import static io.greenlit.status.claim.Status.RENEWED;
import static io.greenlit.status.claim.Status.RUMOURED_CANCELLATION;
import static io.greenlit.status.claim.Status.RUMOURED_RENEWAL;
import static io.greenlit.status.claim.Status.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.discourse.Reconciliation.Reconciled;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"RENEWED", "IN_PRODUCTION", "DATED", "AIRED", "CANCELLED", "CONCLUDED"})
  void a_fact_outweighs_talk_and_rumours_about_it(Status fact) {
    assertThat(
            kept(
                Drafts.of(UNCONFIRMED, 2),
                Drafts.of(RUMOURED_RENEWAL, 2),
                Drafts.of(RUMOURED_CANCELLATION, 2),
                Drafts.of(fact, 2).at(38)))
        .containsExactly(fact);
  }

  @Test
  void a_decision_that_turns_another_round_stands_wherever_it_stands() {
    Draft cancelled = Drafts.of(CANCELLED, 2).inHeadline().draft();
    Draft rescued = Drafts.of(RENEWED, 3).at(38).turning();
    Draft renewed = Drafts.of(RENEWED, 3).inHeadline().draft();
    Draft takenBack = Drafts.of(CANCELLED, 3).at(38).turning();

    assertThat(reconciled(cancelled, rescued)).containsExactly(RENEWED);
    assertThat(reconciled(renewed, takenBack)).containsExactly(CANCELLED);
    assertThat(reconciled(Drafts.of(RENEWED, 2).draft(), takenBack))
        .containsExactly(RENEWED, CANCELLED);
  }

  @Test
  void decisions_that_turn_both_ways_are_weighed_as_others_are() {
    assertThat(
            reconciled(
                Drafts.of(RENEWED, 3).turning(), Drafts.of(CANCELLED, 3).inHeadline().turning()))
        .containsExactly(CANCELLED);
  }

  @Test
  void no_season_after_the_last_one_is_no_cancellation() {
    assertThat(kept(Drafts.of(CANCELLED, 3), Drafts.of(CONCLUDED, 2).at(38)))
        .containsExactly(CONCLUDED);
  }

  private static List<Status> reconciled(Draft... drafts) {
    return Reconciliation.reconciled(List.of(drafts), 0, Map.of(), false).claims().stream()
        .map(Claim::status)
        .toList();
  }

  @Test
  void a_rumour_outweighs_that_nothing_is_known() {
    assertThat(kept(Drafts.of(UNCONFIRMED, 2), Drafts.of(RUMOURED_RENEWAL, 2).at(38)))
        .containsExactly(RUMOURED_RENEWAL);
  }

  @Test
  void an_official_word_that_nothing_is_decided_outweighs_a_rumour() {
    assertThat(
            kept(
                Drafts.of(UNCONFIRMED, 2).by(Tier.OFFICIAL),
                Drafts.of(RUMOURED_RENEWAL, 2).by(Tier.RUMOUR).at(38)))
        .containsExactly(UNCONFIRMED);
  }

  @Test
  void an_official_word_that_nothing_is_decided_yields_to_an_official_fact_only() {
    assertThat(
            kept(
                Drafts.of(UNCONFIRMED, 2).by(Tier.OFFICIAL),
                Drafts.of(RENEWED, 2).by(Tier.PRESS).at(38)))
        .containsExactly(UNCONFIRMED, RENEWED);
    assertThat(
            kept(
                Drafts.of(UNCONFIRMED, 2).by(Tier.OFFICIAL),
                Drafts.of(RENEWED, 2).by(Tier.OFFICIAL).at(38)))
        .containsExactly(RENEWED);
  }

  @Test
  void talk_of_press_trade_or_fans_yields_to_any_fact_and_a_rumours_to_none_that_is_worth_less() {
    for (Tier tier : List.of(Tier.TRADE, Tier.PRESS, Tier.FANS)) {
      assertThat(
              kept(Drafts.of(UNCONFIRMED, 2).by(tier), Drafts.of(RENEWED, 2).by(Tier.FANS).at(38)))
          .as(tier.name())
          .containsExactly(RENEWED);
    }
    assertThat(
            kept(
                Drafts.of(UNCONFIRMED, 2).by(Tier.RUMOUR),
                Drafts.of(RENEWED, 2).by(Tier.FANS).at(38)))
        .containsExactly(UNCONFIRMED, RENEWED);
  }

  @Test
  void of_two_facts_that_exclude_each_other_the_first_stays() {
    assertThat(kept(Drafts.of(CANCELLED, 2), Drafts.of(RENEWED, 2).at(38)))
        .containsExactly(CANCELLED);
    assertThat(kept(Drafts.of(CANCELLED, 2).at(38), Drafts.of(RENEWED, 2)))
        .containsExactly(RENEWED);
  }

  @Test
  void of_two_facts_that_exclude_each_other_the_headlines_stays() {
    assertThat(kept(Drafts.of(CANCELLED, 2).at(0), Drafts.of(RENEWED, 2).at(0).inHeadline()))
        .containsExactly(RENEWED);
    assertThat(kept(Drafts.of(CANCELLED, 2).inHeadline(), Drafts.of(RENEWED, 2).at(38)))
        .containsExactly(CANCELLED);
  }

  @Test
  void facts_that_agree_stay_all() {
    assertThat(
            kept(
                Drafts.of(RENEWED, 2),
                Drafts.of(IN_PRODUCTION, 2).at(38),
                Drafts.of(DATED, 2).at(76),
                Drafts.of(CONCLUDED, 2).at(114)))
        .containsExactly(RENEWED, IN_PRODUCTION, DATED, CONCLUDED);
  }

  @Test
  void what_is_said_of_one_season_leaves_another_as_it_is() {
    assertThat(kept(Drafts.of(RENEWED, 3), Drafts.of(UNCONFIRMED, 4).at(38)))
        .containsExactly(RENEWED, UNCONFIRMED);
    assertThat(kept(Drafts.of(AIRED, 3), Drafts.of(CANCELLED, 4).at(38)))
        .containsExactly(AIRED, CANCELLED);
  }

  @Test
  void the_end_of_a_show_without_a_number_outweighs_talk_of_any_season() {
    assertThat(kept(Drafts.of(CANCELLED, null), Drafts.of(UNCONFIRMED, 4).at(38)))
        .containsExactly(CANCELLED);
    assertThat(kept(Drafts.of(UNCONFIRMED, 4), Drafts.of(CONCLUDED, null).at(38)))
        .containsExactly(CONCLUDED);
  }

  @Test
  void what_the_text_takes_back_stays_and_outweighs_nothing() {
    assertThat(kept(Drafts.of(RUMOURED_CANCELLATION, 2).denied(), Drafts.of(RENEWED, 2).at(38)))
        .containsExactly(RUMOURED_CANCELLATION, RENEWED);
    assertThat(kept(Drafts.of(UNCONFIRMED, 2), Drafts.of(RENEWED, 2).denied().at(38)))
        .containsExactly(UNCONFIRMED, RENEWED);
  }

  @Test
  void what_was_outweighed_is_told_with_what_outweighs_it() {
    Draft talk = Drafts.of(UNCONFIRMED, 2).draft();
    Draft fact = Drafts.of(RENEWED, 2).at(38).draft();

    Reconciled reconciled = reconciled(List.of(talk, fact));

    assertThat(reconciled.outweighed()).containsExactly(new Reconciliation.Outweighed(talk, fact));
    assertThat(reconciled.kept()).containsExactly(fact);
  }

  @Test
  void a_sentence_makes_one_claim_of_a_kind_the_surest() {
    assertThat(claims(Drafts.of(RENEWED, 2).sure(500), Drafts.of(RENEWED, 2).sure(900)))
        .extracting(Claim::confidence)
        .containsExactly(900);
    assertThat(claims(Drafts.of(RENEWED, 2).sure(900), Drafts.of(RENEWED, 2).sure(500)))
        .extracting(Claim::confidence)
        .containsExactly(900);
    assertThat(
            claims(
                Drafts.of(RENEWED, 2).sure(500),
                Drafts.of(RENEWED, 2).sure(900).at(38),
                Drafts.of(RENEWED, 3).sure(500),
                Drafts.of(DATED, 2).sure(500),
                Drafts.of(RENEWED, 2).sure(900).inHeadline()))
        .hasSize(5);
  }

  @Test
  void claims_stand_in_the_order_of_the_text_the_headlines_first() {
    assertThat(
            claims(
                Drafts.of(DATED, 2).at(76),
                Drafts.of(RENEWED, 2).at(38),
                Drafts.of(IN_PRODUCTION, 2).inHeadline()))
        .extracting(Claim::position)
        .containsExactly(0, 38, 76);
  }

  @Test
  void a_hostile_text_makes_no_more_than_a_bounded_number_of_claims() {
    Drafts[] many =
        IntStream.range(1, 500)
            .mapToObj(season -> Drafts.of(RENEWED, season))
            .toArray(Drafts[]::new);

    assertThat(claims(many)).hasSize(40);
  }

  private static List<Status> kept(Drafts... drafts) {
    return claims(drafts).stream().map(Claim::status).toList();
  }

  private static List<Claim> claims(Drafts... drafts) {
    return reconciled(Stream.of(drafts).map(Drafts::draft).toList()).claims();
  }

  private static Reconciled reconciled(List<Draft> drafts) {
    return Reconciliation.reconciled(drafts, 0, Map.of(), false);
  }
}
