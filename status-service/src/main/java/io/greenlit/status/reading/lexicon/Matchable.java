package io.greenlit.status.reading.lexicon;

/** What a pattern's element can be compared with: a word, or a whole phrase masked as one unit. */
public interface Matchable {

  /** Whether this is that word, or that mark. */
  boolean is(String word);

  /** What patterns compare: a word's id in the vocabulary, or the key of a phrase's class. */
  int key();

  /** A class that it belongs to besides; 0 for none. */
  int otherKey();
}
