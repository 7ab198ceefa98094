package io.greenlit.status.reading.text;

import java.text.Normalizer;
import java.util.Locale;

/** What single letters are to the tokenizer, and the form in which words are compared. */
final class Letters {

  static final char CURLY = '’';

  private static final int ASCII = 128;

  private Letters() {}

  /** A word without accents and invisible letters, small, its apostrophes straight. */
  static String norm(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .codePoints()
        .filter(
            point -> !invisible(point) && Character.getType(point) != Character.NON_SPACING_MARK)
        .map(point -> apostrophe(point) ? '\'' : point == 'ı' ? 'i' : point)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The same of one letter that is ASCII or a curly apostrophe; others stay. */
  static char folded(char letter) {
    return letter >= 'A' && letter <= 'Z'
        ? (char) (letter + ('a' - 'A'))
        : letter == CURLY ? '\'' : letter;
  }

  static boolean ascii(int point) {
    return point < ASCII;
  }

  static boolean apostrophe(int point) {
    return switch (point) {
      case '\'', '’', 'ʼ', '‘', '`', '´' -> true;
      default -> false;
    };
  }

  /** Whether a word goes on with it, or begins with it. */
  static boolean wordPart(int point) {
    if (ascii(point)) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  static boolean invisible(int point) {
    return !ascii(point) && Character.getType(point) == Character.FORMAT;
  }

  /** Whether nothing is to be seen of it. */
  static boolean blank(int point) {
    return Character.isWhitespace(point)
        || invisible(point)
        || Character.isISOControl(point)
        || Character.isSpaceChar(point);
  }

  static boolean capital(String word) {
    return word.codePoints()
        .anyMatch(point -> Character.isUpperCase(point) || Character.isTitleCase(point));
  }

  static boolean noSmall(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }
}
