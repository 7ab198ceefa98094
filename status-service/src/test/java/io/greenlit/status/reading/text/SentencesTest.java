package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private final Sentences sentences =
      new Sentences(new Tokenizer(new Vocabulary()), Set.of("st", "dec", "mr", "vs"));

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is over. It was good.            | It is over. / It was good.
          It is over! It was good.            | It is over! / It was good.
          It costs 5 p.m. or so.              | It costs 5 p.m. or so.
          It is J. Lo. She came.              | It is J. Lo. / She came.
          He met St. Clair. She came.         | He met St. Clair. / She came.
          It ran on A.B. She came.            | It ran on A.B. She came.
          “It is over.” She came.             | “It is over.” / She came.
          Is it? It is.                       | Is it? / It is.
          The film Yahoo! by Lo came.         | The film Yahoo! by Lo came.
          """)
  void a_sentence_ends_where_another_begins(String text, String expected) {
    assertThat(quotes(text)).containsExactly(expected.split(" / "));
  }

  @Test
  void a_line_ends_a_sentence_whatever_it_ends_with() {
    assertThat(quotes("Filmed in St.\nClair came."))
        .containsExactly("Filmed in St.", "Clair came.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What comes next",
        "What comes next:",
        "What comes next?",
        "one two three four five six seven eight nine ten one two three four five six seven eight",
      })
  void a_short_line_without_an_end_is_a_heading(String line) {
    assertThat(part(line)).isEqualTo(Sentence.Part.HEADING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is over.",
        "It is over!",
        "\"It is over\"",
        "“It is over”",
        "It is over,",
        "one two three four five six seven eight nine ten one two three four five six seven eight nine",
        "extraordinarily incomprehensible overspecialisations extraordinarily incomprehensible"
            + " overspecialisations extraordinarily incomprehensible things",
      })
  void a_sentence_or_a_long_line_is_none(String line) {
    assertThat(part(line)).isEqualTo(Sentence.Part.BODY);
  }

  @Test
  void a_headlines_sentences_stand_in_no_block() {
    assertThat(sentences.ofHeadline("It is over. Really"))
        .extracting(Sentence::block, Sentence::part, Sentence::quote)
        .containsExactly(
            tuple(-1, Sentence.Part.HEADLINE, "It is over."),
            tuple(-1, Sentence.Part.HEADLINE, "Really"));
  }

  @Test
  void long_sentences_are_cut_between_words_and_never_inside_a_character() {
    assertThat(quotes("word ".repeat(600))).allMatch(quote -> quote.matches("(word ?)+"));
    assertThat(String.join("", quotes("a" + "😀".repeat(3_000))))
        .isEqualTo("a" + "😀".repeat(3_000));
  }

  private Sentence.Part part(String line) {
    return sentences.ofBlock(line, new Block(0, line.length()), 0).getFirst().part();
  }

  private List<String> quotes(String text) {
    return sentences.ofBlock(text, new Block(0, text.length()), 0).stream()
        .map(Sentence::quote)
        .toList();
  }
}
