package io.greenlit.status.reading.lexicon;

import java.util.Optional;
import java.util.stream.Stream;

/** What a pattern names in capitals: a phrase that is masked as one unit, whatever its words. */
public enum PhraseClass {
  TITLE(-1),
  SHOW(-2),
  SHOWS(-3),
  SEASON(-4),
  /** A season of which only the premiere, finale or trailer is meant. */
  SEASON_PART(-5),
  NETWORK(-6),
  DATE(-7),
  NUMBER(-8);

  /** How many there are, and the key of the last one below 0. */
  static final int COUNT = values().length;

  private final int key;

  PhraseClass(int key) {
    this.key = key;
  }

  /** The key of a unit of this class; a word has its id in the vocabulary, which is above 0. */
  public int key() {
    return key;
  }

  /** The class that is written so. */
  static Optional<PhraseClass> written(String name) {
    return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
