package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.TrainingSentences.Example;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.residual.Features;
import io.greenlit.status.reading.residual.Sense;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSentencesTest {

  private final TrainingSentences sentences = TrainingSentences.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TITLE goes on.                         | ‘Copper Hill’ goes on.
          They like TITLE more than OTHER.       | They like ‘Copper Hill’ more than ‘Oak Street’.
          TITLE has a SEASON on NETWORK.         | ‘Copper Hill’ has a season 4 on Hulu.
          TITLE starts on DATE, said PERSON.     | ‘Copper Hill’ starts on June 17, said Marcus Teel.
          Fans hope that TITLE is renewed.       | Fans hope that ‘Copper Hill’ is renewed.
          The title of the other is long.        | The title of the other is long.
          """)
  void what_stands_for_a_name_is_seen_as_a_name_in_an_article_is(String written, String read) {
    MaskedText masked = MaskedText.of(read);
    int[] features = Features.of(masked.units(), English.FRAMES.cues(masked.units()));

    assertThat(example("renewed\t" + written).features())
        .containsExactlyElementsOf(Arrays.stream(features).boxed().toList());
  }

  @Test
  void an_example_keeps_its_sense_and_its_words() {
    assertThat(example("in-production\tTITLE is being filmed."))
        .extracting(Example::sense, Example::sentence)
        .containsExactly(Sense.IN_PRODUCTION, "TITLE is being filmed.");
  }

  @Test
  void comments_are_no_examples() {
    assertThat(sentences.examples("x.tsv", "# a comment\n\nnone\tIt rains.\nnone\tIt snows.\n"))
        .hasSize(2);
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> sentences.examples("x.tsv", "none\tIt rains.\nmaybe\tIt snows.\n"))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("x.tsv:2: 'maybe' is none of");
  }

  private Example example(String line) {
    List<Example> examples = sentences.examples("x.tsv", line);
    assertThat(examples).hasSize(1);
    return examples.getFirst();
  }
}
