package io.greenlit.standalone.read;

import io.greenlit.status.reading.explanation.Mark;

/** How words stand out: by colour, or in brackets where there is none. */
enum Style {
  PLAIN,
  BRACKETS,
  COLORS;

  private static final String RESET = "\u001B[0m";

  /** Words of a mark, or those of its words that stand on one line. */
  String mark(Mark.Kind kind, String words) {
    return switch (this) {
      case PLAIN, BRACKETS -> words;
      case COLORS -> "\u001B[" + color(kind) + "m" + words + RESET;
    };
  }

  /** What stands before the first word of a mark. */
  String opening() {
    return this == BRACKETS ? "[" : "";
  }

  /** What stands behind the last word of a mark. */
  String closing() {
    return this == BRACKETS ? "]" : "";
  }

  String bold(String words) {
    return this == COLORS && !words.isEmpty() ? "\u001B[1m" + words + RESET : words;
  }

  String faint(String words) {
    return this == COLORS && !words.isEmpty() ? "\u001B[2m" + words + RESET : words;
  }

  private static String color(Mark.Kind kind) {
    return switch (kind) {
      case TRIGGER -> "1;32";
      case MODIFIER -> "1;33";
      case DISOWNING -> "1;31";
      case LABEL -> "1;35";
      case LEARNED -> "3";
      case TITLE -> "36";
      case SEASON -> "34";
      case DATE -> "35";
      case NETWORK -> "4";
    };
  }
}
