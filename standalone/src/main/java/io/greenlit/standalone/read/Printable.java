package io.greenlit.standalone.read;

/** Takes out of an article's words what would command the terminal instead of showing there. */
public final class Printable {

  private Printable() {}

  /** The words without control characters and without those that turn the direction of writing. */
  public static String of(String words) {
    if (words.chars().allMatch(letter -> letter >= ' ' && letter < 127)) {
      return words;
    }
    StringBuilder shown = new StringBuilder();
    words
        .codePoints()
        .filter(point -> !Character.isISOControl(point))
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
