package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String SIXTY = "a".repeat(55) + " word";

  @Test
  void each_line_is_a_block_and_blanks_around_it_are_not() {
    assertThat(blocks("One\n\n  Two \t\nThree\n")).containsExactly("One", "Two", "Three");
    assertThat(blocks("One")).containsExactly("One");
    assertThat(blocks("")).isEmpty();
    assertThat(blocks(" \n \n")).isEmpty();
  }

  @Test
  void a_long_line_that_goes_on_in_lower_case_was_wrapped() {
    assertThat(blocks(SIXTY + "\ngoes on")).containsExactly(SIXTY + "\ngoes on");
    assertThat(blocks(SIXTY + "\ngoes on\nand on")).containsExactly(SIXTY + "\ngoes on", "and on");
  }

  @Test
  void a_short_line_or_one_before_a_capital_was_ended() {
    assertThat(blocks(SIXTY.substring(1) + "\ngoes on"))
        .containsExactly(SIXTY.substring(1), "goes on");
    assertThat(blocks(SIXTY + "\nGoes on")).containsExactly(SIXTY, "Goes on");
    assertThat(blocks(SIXTY + "\n")).containsExactly(SIXTY);
    assertThat(blocks(SIXTY + "\n\ngoes on")).containsExactly(SIXTY, "goes on");
    assertThat(blocks("Short\n" + SIXTY.substring(1) + "\ngoes on"))
        .containsExactly("Short", SIXTY.substring(1), "goes on");
  }

  private static List<String> blocks(String text) {
    return PlainText.blocks(text).stream()
        .map(block -> text.substring(block.start(), block.end()))
        .toList();
  }
}
