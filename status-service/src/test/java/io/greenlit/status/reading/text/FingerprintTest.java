package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String STORY =
      "The network has renewed the drama for a second season after a strong finish in December. "
          + "Its makers return to the coast where the first season was shot, and the whole cast comes"
          + " back with them. A day for the premiere has not been set. The first season drew four"
          + " million viewers and won two prizes, among them one for its music.";

  @Test
  void a_copy_with_a_changed_word_is_few_bits_apart() {
    long one = print(STORY);
    long copy = print(STORY.replace("four million", "five million"));

    assertThat(Long.bitCount(one ^ copy)).isLessThanOrEqualTo(12);
  }

  @Test
  void another_text_is_many_bits_apart() {
    long one = print(STORY);
    long other =
        print(
            "Rain is expected in the north on Friday. Farmers hope for a dry weekend, said the"
                + " weather service, but the wind will turn to the west and bring more clouds.");

    assertThat(Long.bitCount(one ^ other)).isGreaterThan(16);
  }

  @Test
  void case_marks_and_blanks_do_not_count() {
    assertThat(print(STORY.toUpperCase(java.util.Locale.ROOT).replace(",", "")))
        .isEqualTo(print(STORY));
  }

  @Test
  void prints_that_were_kept_can_be_compared_with_new_ones() {
    assertThat(print(STORY))
        .as("claims carry these prints; another one makes old and new copies look different")
        .isEqualTo(-2105938746918603140L);
  }

  @Test
  void a_text_that_only_repeats_itself_has_the_print_of_its_words() {
    assertThat(print("salt ".repeat(258))).isEqualTo(print("salt salt salt"));
    assertThat(print("salt ".repeat(2_000))).isEqualTo(print("salt salt salt"));
  }

  @Test
  void the_order_of_the_words_counts() {
    assertThat(print("one two three four")).isNotEqualTo(print("four three two one"));
    assertThat(print("one two three")).isNotEqualTo(print("two three one"));
  }

  @Test
  void even_a_word_or_two_have_a_print() {
    assertThat(print("Renewed")).isNotZero().isNotEqualTo(print("Cancelled"));
    assertThat(print("Renewed today")).isNotZero().isNotEqualTo(print("Renewed"));
    assertThat(print("!!!")).isZero();
  }

  private static long print(String text) {
    Sentences sentences = new Sentences(new Tokenizer(new Vocabulary()), Set.of());
    List<Sentence> cut = sentences.ofBlock(text, new Block(0, text.length()), 0);
    return Fingerprint.of(cut);
  }
}
