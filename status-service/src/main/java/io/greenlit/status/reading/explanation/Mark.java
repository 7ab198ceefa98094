package io.greenlit.status.reading.explanation;

/**
 * Words of a sentence that meant something to the reader.
 *
 * @param what id of the rule, of the show, or the network's name; empty for seasons and dates
 * @param start offset in the sentence's text
 * @param end offset behind it
 */
public record Mark(Kind kind, String what, int start, int end) {

  /** What words were taken for. */
  public enum Kind {
    TITLE,
    SEASON,
    DATE,
    NETWORK,
    TRIGGER,
    MODIFIER,
    DISOWNING,
    LABEL,
    LEARNED
  }
}
