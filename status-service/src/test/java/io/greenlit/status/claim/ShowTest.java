package io.greenlit.status.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Salt Road        | Salt Road
          Kim & Sons           | kim and sons
          Nobody’s Garden      | Nobody's Garden
          Café Lumière         | Cafe Lumiere
          Sekiz Sokağı         | Sekiz Sokagi
          Marvel's Night Shift | Night Shift
          LAST TRAIN           | Last Train!
          """)
  void spellings_of_one_title_share_an_id(String one, String other) {
    assertThat(Show.idOf(one)).isEqualTo(Show.idOf(other));
  }

  @Test
  void different_titles_stay_apart() {
    assertThat(Show.idOf("Fuller House")).isNotEqualTo(Show.idOf("Full House"));
  }

  @Test
  void a_title_of_the_only_word_the_keeps_it() {
    assertThat(Show.idOf("The")).isEqualTo("the");
  }

  @Test
  void titles_in_other_scripts_have_ids_too() {
    assertThat(Show.idOf("사랑의 불시착")).isEqualTo("사랑의-불시착");
  }

  @Test
  void plain_titles_have_the_id_that_the_rules_for_all_scripts_give() {
    Random random = new Random(20_261_122);
    String letters = "abcXYZ019 '`-.,!&:  The DC's Marvel's the";

    for (int i = 0; i < 5_000; i++) {
      StringBuilder title = new StringBuilder(random.nextInt(4) == 0 ? "The " : "");
      for (int length = random.nextInt(14); length >= 0; length--) {
        title.append(letters.charAt(random.nextInt(letters.length())));
      }

      // An accent that stands alone says nothing, but makes it a title in more than plain letters.
      assertThat(Show.idOf(title.toString()))
          .as("%s", title)
          .isEqualTo(Show.idOf(title + "\u0301"));
    }
  }

  @Test
  void the_words_of_a_title_are_those_of_its_id_and_a_leading_article() {
    assertThat(Show.wordsOf("The Ferry & Élan's")).containsExactly("the", "ferry", "and", "elans");
    assertThat(Show.wordsOf("…")).isEmpty();
  }
}
