package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"Is it over?", "“Is it over?”", "Is it over?!", "Is it over?”)", "?"})
  void what_ends_with_a_question_mark_asks(String text) {
    assertThat(sentence(text).question()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It is over.", "Over? It is.", "“Over?” it is", "Is it over?”), –", "", "…!”"})
  void what_ends_otherwise_does_not(String text) {
    assertThat(sentence(text).question()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one two three",
        "one  two   three",
        "one\ttwo\nthree",
        "one\rtwo \r\n three",
        " one\u000btwo three\n",
        "one\t\ttwo three",
      })
  void a_quote_stands_on_one_line_with_single_blanks(String text) {
    assertThat(sentence(text).quote()).isEqualTo("one two three");
  }

  @Test
  void other_marks_between_the_words_of_a_quote_stay() {
    assertThat(sentence("one\u00a0two, three").quote()).isEqualTo("one\u00a0two, three");
    assertThat(Sentence.onOneLine(" one")).isEqualTo(" one");
    assertThat(Sentence.onOneLine("  one")).isEqualTo(" one");
    assertThat(Sentence.onOneLine("one\ttwo")).isEqualTo("one two");
  }

  private static Sentence sentence(String text) {
    return new Sentence(
        Sentence.Part.BODY, 0, text, 0, text.length(), English.TOKENIZER.tokens(text));
  }
}
