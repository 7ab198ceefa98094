package io.greenlit.status.folding;

import static io.greenlit.status.claim.Status.CANCELLED;
import static io.greenlit.status.claim.Status.DATED;
import static io.greenlit.status.claim.Status.IN_PRODUCTION;
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
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void a_rumour_then_the_official_word_then_a_date() {
    List<String> changes =
        changesOf(
            article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)),
            article("network", 10, claim(2, RENEWED, OFFICIAL)),
            article("network-again", 20, claim(2, DATED, OFFICIAL)));

    assertThat(changes)
        .containsExactly(
            "2: null → RUMOURED_RENEWAL", "2: RUMOURED_RENEWAL → RENEWED", "2: RENEWED → DATED");
  }

  @Test
  void a_recap_of_the_renewal_does_not_take_the_date_back() {
    List<String> changes =
        changesOf(
            article("network", 0, claim(2, DATED, OFFICIAL)),
            article("recap", 5, claim(2, RENEWED, OFFICIAL)));

    assertThat(changes).containsExactly("2: null → DATED");
  }

  @Test
  void a_season_is_saved_after_its_cancellation() {
    List<String> changes =
        changesOf(
            article("channel", 0, claim(2, CANCELLED, OFFICIAL)),
            article("streamer", 40, claim(2, RENEWED, OFFICIAL)),
            article("set", 90, claim(2, IN_PRODUCTION, OFFICIAL)));

    assertThat(changes)
        .containsExactly(
            "2: null → CANCELLED", "2: CANCELLED → RENEWED", "2: RENEWED → IN_PRODUCTION");
  }

  @Test
  void what_is_said_of_the_next_season_joins_its_number() {
    List<String> changes =
        changesOf(
            article("site", 0, claim(null, RUMOURED_RENEWAL, RUMOUR)),
            article("network", 10, claim(3, RENEWED, OFFICIAL)));

    assertThat(changes)
        .containsExactly("null: null → RUMOURED_RENEWAL", "3: RUMOURED_RENEWAL → RENEWED");
  }

  @Test
  void seasons_do_not_mix() {
    ArticleClaims both =
        article("network", 0, claim(2, DATED, OFFICIAL), claim(3, RENEWED, OFFICIAL));

    assertThat(changesOf(both)).containsExactly("2: null → DATED", "3: null → RENEWED");
  }

  @Test
  void a_disowned_rumour_leaves_the_season_unconfirmed() {
    ArticleClaims text =
        article(
            "site",
            0,
            claim(2, RUMOURED_CANCELLATION, RUMOUR, Polarity.DENIED, Certainty.ASSERTED),
            claim(2, UNCONFIRMED, PRESS));

    assertThat(changesOf(text)).containsExactly("2: null → UNCONFIRMED");
  }

  @Test
  void an_official_denial_ends_the_rumours_before_it() {
    List<String> changes =
        changesOf(
            article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)),
            article(
                "network",
                3,
                claim(2, RUMOURED_RENEWAL, OFFICIAL, Polarity.DENIED, Certainty.ASSERTED)));

    assertThat(changes)
        .containsExactly("2: null → RUMOURED_RENEWAL", "2: RUMOURED_RENEWAL → UNCONFIRMED");
  }

  @Test
  void nothing_is_decided_is_no_denial() {
    List<String> changes =
        changesOf(
            article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)),
            article("network", 3, claim(2, UNCONFIRMED, OFFICIAL)));

    assertThat(changes).containsExactly("2: null → RUMOURED_RENEWAL");
  }

  @Test
  void a_newer_version_replaces_all_that_the_article_claimed() {
    ArticleClaims first = article("site", "v1", 0, claim(2, RENEWED, TRADE));
    ArticleClaims corrected = article("site", "v2", 1, claim(2, UNCONFIRMED, TRADE));

    assertThat(changesOf(first, corrected))
        .containsExactly("2: null → RENEWED", "2: RENEWED → UNCONFIRMED");
    assertThat(changesOf(corrected, first)).containsExactly("2: null → UNCONFIRMED");
  }

  @Test
  void a_withdrawn_article_is_a_correction() {
    List<Change> changes =
        run(article("site", "v1", 0, claim(2, RENEWED, TRADE)), article("site", "v2", 1));

    assertThat(changes).extracting(Change::to).containsExactly(RENEWED, null);
    assertThat(changes.getLast().type()).isEqualTo(Change.Type.CORRECTED);
  }

  @Test
  void an_old_rumour_fades_while_time_goes_on() {
    Ledger ledger =
        Ledger.of(
            List.of(
                article("site", 0, claim(2, RUMOURED_RENEWAL, RUMOUR)),
                article("other", 400, claim(2, UNCONFIRMED, PRESS))));

    assertThat(Evaluation.evaluate(ledger, ledger.latestDay()))
        .extracting(SeasonStatus::status)
        .containsExactly(UNCONFIRMED);
  }

  @Test
  void two_independent_rumours_are_surer_than_one() {
    ArticleClaims one = article("one", 0, claim(2, RUMOURED_RENEWAL, RUMOUR));
    ArticleClaims two = article("two", 0, claim(2, RUMOURED_RENEWAL, RUMOUR));

    assertThat(confidence(one, two)).isGreaterThan(confidence(one));
    assertThat(confidence(Claims.citing("Daily", one), Claims.citing("Daily", two)))
        .isEqualTo(confidence(one));
  }

  @Test
  void every_state_accepts_every_claim() {
    for (Status before : Status.values()) {
      for (Status then : Status.values()) {
        List<String> changes =
            changesOf(
                article("before", 0, claim(2, before, OFFICIAL)),
                article("then", 1, claim(2, then, OFFICIAL)));

        assertThat(changes).as("%s then %s", before, then).isNotEmpty();
      }
    }
  }

  @Test
  void the_ledger_keeps_the_official_word_when_it_is_full() {
    List<ArticleClaims> articles = new ArrayList<>();
    articles.add(article("network", 0, claim(2, RENEWED, OFFICIAL)));
    for (int i = 0; i < 2 * Ledger.BOUND; i++) {
      articles.add(article("fan-" + i, 1 + i % 50, claim(2, UNCONFIRMED, FANS)));
    }

    Ledger ledger = Ledger.of(articles);

    assertThat(ledger.articles()).hasSize(Ledger.BOUND);
    assertThat(ledger.of("network")).isPresent();
  }

  private static int confidence(ArticleClaims... articles) {
    Ledger ledger = Ledger.of(List.of(articles));
    return Evaluation.evaluate(ledger, ledger.latestDay()).getFirst().confidence();
  }

  private static List<String> changesOf(ArticleClaims... articles) {
    return run(articles).stream()
        .map(change -> change.season() + ": " + change.from() + " → " + change.to())
        .toList();
  }

  private static List<Change> run(ArticleClaims... articles) {
    return Run.of(List.of(articles)).changes();
  }
}
