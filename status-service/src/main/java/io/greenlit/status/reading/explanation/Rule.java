package io.greenlit.status.reading.explanation;

/**
 * A rule of the reader, as its resource file has it.
 *
 * @param meaning what it says where it fires, in the file's words
 * @param pattern the words that it fires on, or the frame and axes that the row decides about
 */
public record Rule(String id, Kind kind, String meaning, String pattern) {

  /** The kinds of rules, in the order in which reading asks them. */
  public enum Kind {
    TRIGGER,
    MODIFIER,
    DECISION,
    DISOWNING,
    LABEL,
    /** What the classifier makes of a sentence in which no rule found anything said. */
    LEARNED
  }
}
