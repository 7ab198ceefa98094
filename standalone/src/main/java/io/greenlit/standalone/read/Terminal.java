package io.greenlit.standalone.read;

import java.util.Map;

/**
 * What the standard output can show.
 *
 * @param present whether it is a terminal at all
 * @param columns its width
 * @param plain whether the user wants no colours anywhere (https://no-color.org)
 */
record Terminal(boolean present, int columns, boolean plain) {

  /** Set by the launcher where standard output is a terminal: its width, or 0 where unknown. */
  private static final String LAUNCHER = "GREENLIT_TERMINAL_COLUMNS";

  private static final int USUAL = 80;
  private static final int NARROWEST = 20;

  /** When to use colours. */
  enum Color {
    auto,
    always,
    never
  }

  static Terminal of(Map<String, String> environment) {
    String columns = environment.get(LAUNCHER);
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    if (columns != null) {
      return new Terminal(true, width(columns), plain);
    }
    return new Terminal(false, width(environment.getOrDefault("COLUMNS", "")), plain);
  }

  private static int width(String columns) {
    boolean number = columns.matches("[0-9]{1,4}");
    int width = number ? Integer.parseInt(columns) : 0;
    return width == 0 ? USUAL : Math.max(NARROWEST, width);
  }

  /** Whether to write colours; what the command line says goes before the environment. */
  boolean colored(Color wish) {
    return switch (wish) {
      case always -> true;
      case never -> false;
      case auto -> present && !plain;
    };
  }
}
