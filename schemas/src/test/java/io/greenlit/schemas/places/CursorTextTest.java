package io.greenlit.schemas.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTextTest {

  private static final long SEED = 20260401;

  @Test
  void every_cursor_comes_back_as_it_was_and_needs_no_escaping_in_a_url() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      List<Long> cursor = random(random);

      String text = CursorText.of(cursor);

      assertThat(CursorText.parse(text)).as("seed %d, round %d", SEED, round).isEqualTo(cursor);
      assertThat(text).matches("cur1_[A-Za-z0-9_-]+");
    }
  }

  @Test
  void a_cursor_with_one_character_changed_or_lost_is_refused() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      String text = CursorText.of(random(random));
      int at = random.nextInt(text.length() - 1);
      char other = text.charAt(at) == 'x' ? 'y' : 'x';
      String altered = text.substring(0, at) + other + text.substring(at + 1);
      String shortened = text.substring(0, at) + text.substring(at + 1);

      assertThatThrownBy(() -> CursorText.parse(altered))
          .as("seed %d, round %d: %s", SEED, round, altered)
          .isInstanceOf(InvalidCursor.class);
      assertThatThrownBy(() -> CursorText.parse(shortened))
          .as("seed %d, round %d: %s", SEED, round, shortened)
          .isInstanceOf(InvalidCursor.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42 | does not begin with cur1_",
        "'' | does not begin with cur1_",
        "cur1_ | is cut off",
        "cur1_AA | is cut off",
        "cur1_a+b/ | has characters that no cursor has",
        "cur1_AAAAAAAA | is not as it was given out"
      })
  void what_is_no_cursor_is_told_why(String text, String reason) {
    assertThatThrownBy(() -> CursorText.parse(text))
        .isInstanceOf(InvalidCursor.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void an_endless_cursor_is_refused_before_it_is_read() {
    assertThatThrownBy(() -> CursorText.parse("cur1_" + "A".repeat(100_000)))
        .isInstanceOf(InvalidCursor.class)
        .hasMessageContaining("longer than");
  }

  private static List<Long> random(Random random) {
    LongStream offsets =
        random
            .longs(1 + random.nextInt(12), 0, Long.MAX_VALUE)
            .map(offset -> offset >> random.nextInt(63));
    return offsets.boxed().toList();
  }
}
