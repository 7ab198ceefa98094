package io.greenlit.status.reading.sense;

import io.greenlit.status.reading.text.Sentence;

/**
 * Where in the text a rule found its words, so that a claim can show what it rests on.
 *
 * @param rule id of the rule's row
 * @param start offset in the sentence's text
 * @param end offset behind it
 */
public record Cue(Kind kind, String rule, Sentence sentence, int start, int end) {

  /** What kind of rule a cue belongs to. */
  public enum Kind {
    TRIGGER,
    MODIFIER,
    /** A phrase that takes back what was told before. */
    DISOWNING,
    /** The line or words that head a list. */
    LABEL,
    /** A sentence that the classifier judged. */
    LEARNED
  }

  /** The words as they stand. */
  public String words() {
    return sentence.text().substring(start, end);
  }
}
