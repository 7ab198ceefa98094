package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          It’s Okay        ; it 's okay
          It hasn’t been   ; it hasn't been
          ‘Goblin’ airs    ; ‘ goblin ’ airs
          ‘Goblin’s end    ; ‘ goblin 's end
          Bread & Butter   ; bread and butter
          Zoë’s café       ; zoe 's cafe
          at 20:10, 12,000 ; at 20:10 , 12,000
          HANA+ is 8.5+    ; hana+ is 8.5+
          13-episode order ; 13 - episode order
          """)
  void words_numbers_and_marks_are_told_apart(String text, String expected) {
    assertThat(Tokenizer.tokens(text)).extracting(Token::norm).containsExactly(expected.split(" "));
  }

  @Test
  void offsets_point_into_the_text() {
    String text = "The “Salt Road” 😀 ends";

    assertThat(Tokenizer.tokens(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("The", "“", "Salt", "Road", "”", "😀", "ends");
  }

  @Test
  void invisible_characters_do_not_part_words() {
    assertThat(Tokenizer.tokens("re\u200bnewed\u202e now"))
        .extracting(Token::norm)
        .containsExactly("renewed", "now");
  }
}
