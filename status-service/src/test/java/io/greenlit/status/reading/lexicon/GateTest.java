package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private final Gate gate = Gate.of(List.of(Folder.ENGLISH));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The drama was renewed",
        "RENEWED FOR SEASON TWO",
        "the series has been axed.",
        "No word on a second season",
        "No word on a 3rd season",
        "They prepare a fourth season",
        "The drama  was picked\u00a0 up"
      })
  void renewal_talk_passes(String text) {
    assertThat(gate.talks(text).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "The flight was cancelled", "The drama has six parts", "taxed relaxed series"})
  void other_talk_does_not(String text) {
    assertThat(gate.talks(text).isEmpty()).isTrue();
  }

  @Test
  void an_event_far_from_any_season_does_not() {
    assertThat(gate.talks("The drama. " + "x ".repeat(600) + "was renewed").isEmpty()).isTrue();
  }
}
