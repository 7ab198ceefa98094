package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final Sentences sentences = new Sentences(Set.of("st", "dec", "mr", "vs"));

  @Test
  void abbreviations_and_initials_end_no_sentence() {
    assertThat(quotes("Mr. J. Lo met Anna St. Clair on Dec. 14. They talked. It was late."))
        .containsExactly(
            "Mr. J. Lo met Anna St. Clair on Dec. 14.", "They talked.", "It was late.");
  }

  @Test
  void a_name_with_a_small_first_letter_begins_a_sentence() {
    assertThat(quotes("It is back. tvN said so. truTV did not! iQIYI, e.g. dubs vs. iZombie wait."))
        .containsExactly(
            "It is back.", "tvN said so.", "truTV did not!", "iQIYI, e.g. dubs vs. iZombie wait.");
  }

  @Test
  void no_sentence_is_longer_than_a_bound() {
    assertThat(quotes("word ".repeat(5_000))).allMatch(quote -> quote.length() <= 1_000);
  }

  @Test
  void nothing_gets_lost_where_long_sentences_are_cut() {
    String text = "word ".repeat(5_000).strip();

    assertThat(String.join(" ", quotes(text))).isEqualTo(text);
  }

  private List<String> quotes(String text) {
    return sentences.ofBlock(text, new Block(0, text.length()), 0).stream()
        .map(Sentence::quote)
        .toList();
  }
}
