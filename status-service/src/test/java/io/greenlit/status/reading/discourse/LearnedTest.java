package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.residual.Sense;
import io.greenlit.status.reading.sense.Axes.Source;
import io.greenlit.status.reading.sense.Cue;
import io.greenlit.status.reading.sense.Event;
import io.greenlit.status.reading.sense.Frame;
import io.greenlit.status.reading.sense.Slot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a guess; the classifiers here guess the same of every sentence. */
class LearnedTest {

  @ParameterizedTest
  @CsvSource({
    "UNCONFIRMED, OPEN, AUTHOR",
    "RENEWED, RENEW, AUTHOR",
    "RUMOURED_RENEWAL, RENEW, RUMOUR",
    "CANCELLED, CANCEL, AUTHOR",
    "RUMOURED_CANCELLATION, CANCEL, RUMOUR",
    "CONCLUDED, END, AUTHOR",
    "IN_PRODUCTION, PRODUCE, AUTHOR"
  })
  void a_guess_says_what_its_sense_does(Sense sense, Frame frame, Source source) {
    Event event = event(sense, "‘Copper Hill’ goes on like that.");

    assertThat(event.frame()).isEqualTo(frame);
    assertThat(event.axes().source()).isEqualTo(source);
    assertThat(event.slot()).isEqualTo(new Slot.Named("copper-hill"));
    assertThat(event.cues())
        .singleElement()
        .satisfies(cue -> {
          assertThat(cue.kind()).isEqualTo(Cue.Kind.LEARNED);
          assertThat(cue.rule()).isEqualTo("learned." + sense.written());
          assertThat(cue.words()).isEqualTo("‘Copper Hill’ goes on like that.");
        });
  }

  @Test
  void a_guess_that_nothing_is_said_is_none() {
    assertThat(guess(Sense.NONE, 8, "‘Copper Hill’ goes on like that.")).isNull();
  }

  @Test
  void a_guess_that_is_not_sure_is_none() {
    assertThat(guess(Sense.RENEWED, 1, "‘Copper Hill’ goes on like that.")).isNull();
    assertThat(event(Sense.RENEWED, "‘Copper Hill’ goes on like that.").sureness())
        .isGreaterThan(900);
  }

  @Test
  void a_premiere_has_its_date_and_is_a_renewal_where_none_is_given() {
    Event dated = event(Sense.DATED, "‘Copper Hill’ hits the screen on March 14.");

    assertThat(dated.frame()).isEqualTo(Frame.DATE);
    assertThat(Objects.requireNonNull(dated.date()).day()).isEqualTo(14);
    assertThat(event(Sense.DATED, "‘Copper Hill’ hits the screen.").frame()).isEqualTo(Frame.RENEW);
  }

  @Test
  void the_date_of_a_part_of_a_season_is_no_premiere() {
    String reunion = "The season 2 reunion of ‘Copper Hill’ hits the screen on March 14.";

    assertThat(guess(Sense.DATED, 8, reunion)).isNull();
    assertThat(event(Sense.RENEWED, reunion).season()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ‘Copper Hill’ goes on with seasons 2 and 3 and season 1     | 3
          ‘Copper Hill’ goes from season 4 to another season          | 4
          ‘Copper Hill’ goes on, whatever this season brings          |
          """)
  void the_season_is_the_highest_that_is_numbered(String text, @Nullable Integer season) {
    List<Integer> numbers = Objects.requireNonNull(event(Sense.RENEWED, text).season()).numbers();

    assertThat(numbers.isEmpty() ? null : numbers.getLast()).isEqualTo(season);
  }

  @Test
  void who_says_so_in_the_sentence_is_heard() {
    assertThat(
            event(Sense.RENEWED, "Netflix announced that ‘Copper Hill’ goes on.").axes().source())
        .isEqualTo(Source.OFFICIAL);
    assertThat(event(Sense.RENEWED, "Insiders say that ‘Copper Hill’ goes on.").axes().source())
        .isEqualTo(Source.RUMOUR);
  }

  @Test
  void a_show_spoken_of_before_may_be_meant() {
    assertThat(event(Sense.RENEWED, "The drama goes on like that.").slot())
        .isEqualTo(new Slot.Meant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It goes on like that.",
        "The contract for the drama goes on like that.",
        "These dramas go on like that.",
        "The season 2 reunion goes on like that.",
        "They go on like that.",
      })
  void a_sentence_that_names_no_show_or_something_else_is_left_alone(String text) {
    assertThat(guess(Sense.RENEWED, 8, text)).isNull();
  }

  @Test
  void a_season_makes_up_for_what_else_is_spoken_of() {
    assertThat(guess(Sense.RENEWED, 8, "The contract for season 2 goes on like that.")).isNotNull();
  }

  private static Event event(Sense sense, String text) {
    return Objects.requireNonNull(guess(sense, 8, text), text);
  }

  private static @Nullable Event guess(Sense sense, float bias, String text) {
    float[] biases = new float[Sense.values().length];
    java.util.Arrays.fill(biases, -bias);
    biases[sense.place()] = bias;
    Classifier classifier = Classifier.of(Map.of(0, new float[biases.length]), biases);
    MaskedText masked = MaskedText.of(text);
    return new Learned(English.FRAMES, classifier, English.WORDS)
        .event(masked.sentence(), masked.units());
  }
}
