package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisowningTest {

  private static final SourceKind PRESS = new SourceKind("press", Tier.PRESS, Tier.OFFICIAL, 100);
  private static final SourceKind FARM = new SourceKind("farm", Tier.PRESS, Tier.PRESS, 60);
  private static final Drafts RUMOUR = Drafts.of(Status.RUMOURED_RENEWAL, 2).by(Tier.RUMOUR);

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"RUMOURED_RENEWAL", "RUMOURED_CANCELLATION"})
  void a_rumour_told_before_is_denied(Status rumour) {
    Draft denied = after("There is no truth in it.", 0, 38, PRESS, Drafts.of(rumour, 2)).getFirst();

    assertThat(denied.polarity()).isEqualTo(Polarity.DENIED);
    assertThat(denied.tier()).isEqualTo(Tier.PRESS);
    assertThat(denied.rules()).containsExactly("rule", "disown.no-truth");
    assertThat(denied.cues())
        .singleElement()
        .satisfies(cue -> assertThat(cue.words()).isEqualTo("no truth"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RUMOURED_RENEWAL", "RUMOURED_CANCELLATION"})
  void what_is_no_rumour_stays(Status status) {
    assertThat(after("There is no truth in it.", 0, 38, PRESS, Drafts.of(status, 2)))
        .containsExactly(Drafts.of(status, 2).draft());
  }

  @Test
  void all_rumours_of_the_paragraph_are_denied() {
    assertThat(
            after(
                "There is no truth in it.",
                0,
                400,
                PRESS,
                RUMOUR,
                Drafts.of(Status.RENEWED, 2).at(38),
                RUMOUR.at(76)))
        .extracting(Draft::polarity)
        .containsExactly(Polarity.DENIED, Polarity.AFFIRMED, Polarity.DENIED);
  }

  @Test
  void those_who_decide_deny_officially_as_far_as_the_publisher_can_be_trusted() {
    String denial = "Netflix said there is no truth in it.";

    assertThat(after(denial, 0, 38, PRESS, RUMOUR))
        .extracting(Draft::tier)
        .containsExactly(Tier.OFFICIAL);
    assertThat(after(denial, 0, 38, FARM, RUMOUR))
        .extracting(Draft::tier)
        .containsExactly(Tier.PRESS);
  }

  @Test
  void what_stands_in_another_paragraph_or_far_before_stays() {
    assertThat(polarity(1, 38)).isEqualTo(Polarity.AFFIRMED);
    assertThat(polarity(0, 1_200)).isEqualTo(Polarity.DENIED);
    assertThat(polarity(0, 1_201)).isEqualTo(Polarity.AFFIRMED);
  }

  @Test
  void a_sentence_that_takes_nothing_back_changes_nothing() {
    assertThat(after("There is some truth in it.", 0, 38, PRESS, RUMOUR))
        .containsExactly(RUMOUR.draft());
    assertThat(after("There is no truth in it.", 0, 38, PRESS)).isEmpty();
  }

  private Polarity polarity(int block, int start) {
    return after("There is no truth in it.", block, start, PRESS, RUMOUR).getFirst().polarity();
  }

  private List<Draft> after(
      String text, int block, int start, SourceKind publisher, Drafts... told) {
    List<Draft> drafts = new ArrayList<>(Stream.of(told).map(Drafts::draft).toList());
    MaskedText masked = MaskedText.of(text);
    Sentence sentence =
        new Sentence(
            Sentence.Part.BODY,
            block,
            masked.sentence().text(),
            start,
            start + text.length(),
            masked.sentence().tokens());
    English.DISOWNING.apply(sentence, masked.units(), English.FRAMES, publisher, drafts);
    return drafts;
  }
}
