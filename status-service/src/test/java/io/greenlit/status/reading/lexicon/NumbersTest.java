package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.lexicon.Numbers.Kind;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final Numbers numbers = Numbers.of(Folder.ENGLISH, vocabulary);

  @ParameterizedTest
  @CsvSource({
    "CARDINAL, seven, 7",
    "ORDINAL, seventh, 7",
    "ROMAN, vii, 7",
    "CARDINAL, seventh, 0",
    "ORDINAL, seven, 0",
    "ROMAN, seven, 0"
  })
  void a_word_has_its_number_in_its_own_kind_only(Kind kind, String word, int value) {
    assertThat(numbers.of(kind, new Tokenizer(vocabulary).tokens(word).getFirst()))
        .isEqualTo(value);
  }
}
