package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Status;
import io.greenlit.status.reading.Reading.Unread;
import io.greenlit.status.reading.explanation.Argument;
import io.greenlit.status.reading.explanation.Argument.Standing;
import io.greenlit.status.reading.explanation.Line;
import io.greenlit.status.reading.explanation.Mark;
import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.sense.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  private static final Reader READER = Reader.standard();
  private static final Rulebook RULES = Rulebook.standard();

  static List<SampleArticle> samples() {
    return SampleArticle.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void explaining_reads_alike_and_leaves_out_no_claim(SampleArticle sample) {
    Explanation explanation = READER.explain(sample.article());

    assertThat(explanation.reading()).isEqualTo(READER.read(sample.article()));
    assertThat(
            explanation.arguments().stream()
                .filter(argument -> argument.standing() != Standing.OUTWEIGHED)
                .map(Argument::claim))
        .containsExactlyElementsOf(Articles.claims(explanation.reading()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_cue_stands_in_the_text_and_every_rule_in_the_book(SampleArticle sample) {
    Explanation explanation = READER.explain(sample.article());

    assertThat(explanation.arguments())
        .allSatisfy(argument -> {
          assertThat(argument.cues()).isNotEmpty();
          assertThat(argument.cues()).allSatisfy(cue -> assertThat(cue.words()).isNotBlank());
          assertThat(argument.claim().rules())
              .containsAll(argument.cues().stream().map(Cue::rule).toList())
              .allSatisfy(rule -> assertThat(RULES.rule(rule)).isNotNull());
        });
  }

  @Test
  void a_claim_shows_where_its_cues_stand() {
    String text = "Netflix has reportedly renewed the drama “Copper Hill” for a third season.";

    Argument argument = explain(text).arguments().getFirst();

    assertThat(argument.standing()).isEqualTo(Standing.KEPT);
    assertThat(argument.cues())
        .extracting(Cue::rule, Cue::words)
        .contains(tuple("src.reportedly", "reportedly"), tuple("renew.bare", "renewed"));
    assertThat(argument.cues())
        .allSatisfy(
            cue -> assertThat(text.substring(cue.start(), cue.end())).isEqualTo(cue.words()));
  }

  @Test
  void what_outweighs_a_draft_speaks_against_it() {
    Explanation explanation =
        explain(
            "Sources say that the drama “Copper Hill” has been renewed for season 2.\n\n"
                + "Netflix has cancelled the drama “Copper Hill”. Season 2 will not be made.");

    Argument rumour =
        explanation.arguments().stream()
            .filter(argument -> argument.standing() == Standing.OUTWEIGHED)
            .findFirst()
            .orElseThrow();
    assertThat(rumour.claim().status()).isEqualTo(Status.RUMOURED_RENEWAL);
    assertThat(rumour.outweighedBy()).extracting(Claim::status).isEqualTo(Status.CANCELLED);
    assertThat(rumour.rulesAgainst()).contains("cancel.official");
  }

  @Test
  void a_phrase_that_takes_a_rumour_back_speaks_against_it() {
    Explanation explanation =
        explain(
            "A rumour says the drama “Copper Hill” has been cancelled. There is no truth in it.");

    Argument denied = explanation.arguments().getFirst();
    assertThat(denied.standing()).isEqualTo(Standing.DENIED);
    assertThat(denied.rulesAgainst()).containsExactly("disown.no-truth");
    assertThat(denied.rules()).doesNotContain("disown.no-truth").contains("src.rumour");
    assertThat(explanation.lines().get(1).marks())
        .extracting(Mark::kind)
        .contains(Mark.Kind.DISOWNING);
  }

  @Test
  void titles_seasons_dates_and_networks_are_marked() {
    Line line =
        explain("Season 2 of the drama “Copper Hill” will premiere on Apple TV+ on June 17, 2027.")
            .lines()
            .getFirst();

    assertThat(line.marks())
        .extracting(Mark::kind)
        .contains(Mark.Kind.TITLE, Mark.Kind.SEASON, Mark.Kind.DATE, Mark.Kind.NETWORK);
  }

  @Test
  void a_cue_that_another_keeps_from_counting_is_told_with_it() {
    Explanation explanation =
        explain("There was a rumour, but the drama “Copper Hill” has been renewed for season 2.");

    assertThat(explanation.lines().getFirst().silenced())
        .extracting(silenced -> silenced.cue().rule(), silenced -> silenced.by().rule())
        .contains(tuple("src.rumour", "stop.but"));
  }

  @Test
  void an_unread_article_says_why_and_claims_nothing() {
    Explanation explanation = explain("It will rain in the north.");

    assertThat(explanation.reading().unread()).isEqualTo(Unread.NO_RENEWAL_TALK);
    assertThat(explanation.arguments()).isEmpty();
    assertThat(explanation.lines()).isEmpty();
  }

  private static Explanation explain(String text) {
    return READER.explain(Articles.text(null, text));
  }
}
