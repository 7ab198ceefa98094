package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private final Tokenizer tokenizer = new Tokenizer(new Vocabulary());

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
    assertThat(tokenizer.tokens(text)).extracting(Token::norm).containsExactly(expected.split(" "));
  }

  @Test
  void offsets_point_into_the_text() {
    String text = "The “Salt Road” 😀 ends";

    assertThat(tokenizer.tokens(text))
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("The", "“", "Salt", "Road", "”", "😀", "ends");
  }

  @Test
  void invisible_characters_do_not_part_words() {
    assertThat(tokenizer.tokens("re\u200bnewed\u202e now"))
        .extracting(Token::norm)
        .containsExactly("renewed", "now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          boys’ club      ; boys ’ club
          it's so         ; it 's so
          IT'S SO         ; it 's so
          o'shea's        ; o'shea 's
          O’Shea          ; o'shea
          don`t stop      ; don`t stop
          don`t’ve it     ; don't've it
          10.5            ; 10.5
          10. Then        ; 10 . then
          10,then         ; 10 , then
          C++             ; c++
          a+b             ; a + b
          Café—Bar        ; cafe — bar
          well‑known      ; well - known
          Işık            ; isik
          x'y's           ; x'y 's
          's              ; ' s
          """)
  void apostrophes_and_marks_inside_words_stay(String text, String expected) {
    assertThat(tokenizer.tokens(text)).extracting(Token::norm).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Salt, WORD, true, false",
    "salt, WORD, false, false",
    "SALT, WORD, true, true",
    "tvN, WORD, true, false",
    "É, WORD, true, false",
    "ÉTÉ, WORD, true, true",
    "été, WORD, false, false",
    "S2, WORD, true, true",
    "s2, WORD, false, false",
    "24, NUMBER, true, true",
    "10.5, NUMBER, true, true",
    "٤٢, NUMBER, true, true",
    "8.5+, WORD, true, true",
    "2nd, WORD, true, false",
    "?, MARK, false, false",
    "&, WORD, false, false"
  })
  void a_token_tells_its_kind_and_its_capitals(
      String text, Token.Kind kind, boolean capital, boolean upper) {
    assertThat(tokenizer.tokens(text))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.kind()).isEqualTo(kind);
          assertThat(token.capital()).isEqualTo(capital);
          assertThat(token.upper()).isEqualTo(upper);
          assertThat(token.spoken()).isEqualTo(kind != Token.Kind.MARK);
        });
  }

  @Test
  void an_owners_s_is_a_token_of_its_own_with_its_own_place() {
    Token small = tokenizer.tokens("Anna's").getLast();
    Token large = tokenizer.tokens("ANNA'S").getLast();

    assertThat(small)
        .isEqualTo(new Token("'s", Vocabulary.UNKNOWN, 4, 6, Token.Kind.WORD, false, false));
    assertThat(large)
        .isEqualTo(new Token("'s", Vocabulary.UNKNOWN, 4, 6, Token.Kind.WORD, false, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"won't", "WON’T", "won`t’ve", "Renewed", "“", "2", "é", "&", "–", "Anna's"})
  void a_word_of_the_vocabulary_has_its_id_however_it_is_written(String text) {
    Vocabulary vocabulary = new Vocabulary();
    Tokenizer knowing = new Tokenizer(vocabulary);
    String word = knowing.tokens(text).getLast().norm();

    int id = vocabulary.add(word);

    assertThat(id).isNotEqualTo(Vocabulary.UNKNOWN);
    assertThat(knowing.tokens(text).getLast().id()).isEqualTo(id);
    assertThat(knowing.tokens(text).getLast().norm()).isEqualTo(word);
    assertThat(knowing.tokens("another").getLast().id()).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void a_part_of_a_text_is_cut_at_offsets_of_the_whole() {
    String text = "It's Anna's day";

    assertThat(tokenizer.tokens(text, 5, 9))
        .containsExactly(new Token("anna", Vocabulary.UNKNOWN, 5, 9, Token.Kind.WORD, true, false));
    assertThat(tokenizer.tokens(text, 5, 11)).extracting(Token::norm).containsExactly("anna", "'s");
  }
}
