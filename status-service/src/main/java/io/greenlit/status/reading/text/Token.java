package io.greenlit.status.reading.text;

/**
 * One word, number or mark of a text, in the form in which cues are compared.
 *
 * @param norm lower case, without accents and invisible characters; apostrophes straight
 * @param id number of {@code norm} in the vocabulary of the text's language; {@link
 *     Vocabulary#UNKNOWN} for a word that no table has
 * @param start offset in the text, in UTF-16 units
 * @param end offset behind the last character
 * @param capital begins with a digit or has a capital letter: a name may be written "tvN"
 * @param upper consists of capitals only
 */
public record Token(
    String norm, int id, int start, int end, Kind kind, boolean capital, boolean upper) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  /** Whether it is a word or a number. */
  public boolean spoken() {
    return kind != Kind.MARK;
  }

  /** Whether it is this word or mark. */
  public boolean is(String other) {
    return norm.equals(other);
  }

  /** The same, written without a capital. */
  Token small() {
    return new Token(norm, id, start, end, kind, false, false);
  }
}
