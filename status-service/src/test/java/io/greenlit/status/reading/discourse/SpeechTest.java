package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {

  private static final String RENEWED = "‘Copper Hill’ has been renewed.";

  private final Speech speech = new Speech();

  @Test
  void what_stands_in_a_quotation_that_goes_on_is_said_by_its_speaker() {
    hear(0, "“We like it.", Source.OFFICIAL);

    List<Event> events = hear(0, RENEWED, Source.AUTHOR);

    assertThat(source(events)).isEqualTo(Source.OFFICIAL);
    assertThat(events.getFirst().rules()).last().isEqualTo("speech-goes-on");
    assertThat(events.getFirst().cues().getLast().words()).isEqualTo("‘");
  }

  @Test
  void a_quotation_goes_on_over_several_sentences_and_its_speaker_with_it() {
    hear(0, "“We like it.", Source.OFFICIAL);
    hear(0, "It is good.", Source.AUTHOR);

    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.OFFICIAL);
  }

  @Test
  void a_quotation_that_ends_is_nobodys_word_behind_it() {
    hear(0, "“We like it.”", Source.OFFICIAL);

    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.AUTHOR);
  }

  @Test
  void a_quotation_that_ends_later_is_nobodys_word_behind_it() {
    hear(0, "“We like it.", Source.OFFICIAL);
    hear(0, "It is good.”", Source.AUTHOR);

    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.AUTHOR);
  }

  @Test
  void straight_quotes_open_and_close_by_turns() {
    hear(0, "\"We like it.", Source.RUMOUR);
    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.RUMOUR);

    hear(0, "It is good.\"", Source.AUTHOR);
    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.AUTHOR);
  }

  @Test
  void a_new_paragraph_ends_a_quotation() {
    hear(0, "“We like it.", Source.OFFICIAL);

    assertThat(source(hear(1, RENEWED, Source.AUTHOR))).isEqualTo(Source.AUTHOR);
    assertThat(source(hear(1, RENEWED, Source.AUTHOR))).isEqualTo(Source.AUTHOR);
  }

  @Test
  void who_says_so_in_the_sentence_itself_stays() {
    hear(0, "“We like it.", Source.OFFICIAL);

    assertThat(source(hear(0, "Insiders say ‘Copper Hill’ has been renewed.", Source.RUMOUR)))
        .isEqualTo(Source.RUMOUR);
  }

  @Test
  void a_new_quotation_has_its_own_speaker() {
    hear(0, "“We like it.”", Source.OFFICIAL);
    hear(0, "“We do not.", Source.FANS);

    assertThat(source(hear(0, RENEWED, Source.AUTHOR))).isEqualTo(Source.FANS);
  }

  private List<Event> hear(int block, String text, Source said) {
    MaskedText masked = MaskedText.of(text);
    Sentence one = masked.sentence();
    Sentence sentence =
        new Sentence(one.part(), block, one.text(), one.start(), one.end(), one.tokens());
    List<Event> events =
        speech.attributed(sentence, English.FRAMES.heard(sentence, masked.units()).events());
    speech.leave(sentence, masked.units(), () -> said);
    return events;
  }

  private static Source source(List<Event> events) {
    assertThat(events).hasSize(1);
    return events.getFirst().axes().source();
  }
}
