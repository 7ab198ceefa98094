package io.greenlit.status.reading.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mostly mean no show, and words that tell where one comes from. */
class EverydayWordsTest {

  private final EverydayWords everyday = EverydayWords.standard();
  private final Countries countries = Countries.standard();

  @Test
  void common_words_and_numbers_are_everyday_words() {
    assertThat(List.of("home", "live", "0", "24", "2099")).allMatch(everyday::word);
    assertThat(List.of("goblin", "kimdra", "24a", "/24", "24:")).noneMatch(everyday::word);
  }

  @Test
  void places_are_everyday_names_and_their_halves_are_none() {
    assertThat(everyday.name(List.of("new", "york"))).isTrue();
    assertThat(everyday.name(List.of("york"))).isFalse();
    assertThat(everyday.name(List.of("salt", "road"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Korean drama          | KR
          South Korean drama    | KR
          American drama        | US
          US drama              | US
          us all                | ''
          Us all                | ''
          UK drama              | GB
          korean drama          | ''
          Copper drama          | ''
          """)
  void a_word_for_a_country_is_written_with_a_capital(String text, String country) {
    List<Token> tokens = English.TOKENIZER.tokens(text);

    assertThat(countries.at(tokens, 0)).isEqualTo(country);
    assertThat(countries.at(tokens, tokens.size() - 1)).isEmpty();
  }
}
