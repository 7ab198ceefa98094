package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSearchTest {

  @Test
  void of_several_phrases_the_first_row_counts_wherever_it_stands() {
    PhraseSearch search = new PhraseSearch(List.of("photo by", "don't miss", "getty"));

    assertThat(search.first("GETTY: Photo by Ann Lee", 0, 23)).isZero();
    assertThat(search.first("Getty, Don’t miss it", 0, 20)).isEqualTo(1);
    assertThat(search.first("A gettysburg story", 0, 18)).isEqualTo(2);
    assertThat(search.first("A gettysburg story", 3, 18)).isEqualTo(-1);
    assertThat(search.first("A getty", 0, 6)).isEqualTo(-1);
    assertThat(new PhraseSearch(List.of()).first("A getty", 0, 7)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void it_finds_what_a_plain_search_finds(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 2_000; round++) {
      List<String> phrases = List.of(letters(random, 2), letters(random, 3), letters(random, 5));
      String text = letters(random, 40);

      int first = new PhraseSearch(phrases).first(text, 0, text.length());

      int expected = 0;
      while (expected < phrases.size() && !text.contains(phrases.get(expected))) {
        expected++;
      }
      assertThat(first)
          .as("seed %d: %s in %s", seed, phrases, text)
          .isEqualTo(expected == phrases.size() ? -1 : expected);
    }
  }

  private static String letters(RandomGenerator random, int count) {
    return random
        .ints(count, 'a', 'f')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
