package io.greenlit.standalone.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.standalone.read.Terminal.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  private static final Terminal SHOWN = Terminal.of(Map.of("GREENLIT_TERMINAL_COLUMNS", "132"));
  private static final Terminal PIPED = Terminal.of(Map.of());

  @Test
  void colours_go_to_a_terminal_and_into_no_pipe() {
    assertThat(SHOWN.colored(Color.auto)).isTrue();
    assertThat(PIPED.colored(Color.auto)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR,1,false", "NO_COLOR,'',true", "TERM,dumb,false", "TERM,xterm,true"})
  void who_wants_no_colours_gets_none(String name, String value, boolean colored) {
    Terminal terminal = Terminal.of(Map.of("GREENLIT_TERMINAL_COLUMNS", "80", name, value));

    assertThat(terminal.colored(Color.auto)).isEqualTo(colored);
  }

  @Test
  void the_command_line_goes_before_everything() {
    Terminal plain = Terminal.of(Map.of("GREENLIT_TERMINAL_COLUMNS", "80", "NO_COLOR", "1"));

    assertThat(plain.colored(Color.always)).isTrue();
    assertThat(PIPED.colored(Color.always)).isTrue();
    assertThat(SHOWN.colored(Color.never)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"132,132", "0,80", "3,20", "wide,80", "'',80", "99999,80"})
  void a_width_that_cannot_be_is_not_believed(String told, int columns) {
    assertThat(Terminal.of(Map.of("GREENLIT_TERMINAL_COLUMNS", told)).columns()).isEqualTo(columns);
  }
}
