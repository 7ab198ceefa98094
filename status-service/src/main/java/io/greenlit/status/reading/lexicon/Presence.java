package io.greenlit.status.reading.lexicon;

import java.util.List;

/**
 * Which words a sentence may have, in the bits of one number: a pattern that asks for another word
 * need not be tried (Bloom 1970, with one hash function).
 */
final class Presence {

  /** Of anything. */
  static final long ALL = -1L;

  private static final int SPREAD = 0x9E3779B9;

  private Presence() {}

  /** The bit of a word. */
  static long of(String key) {
    return 1L << ((key.hashCode() * SPREAD) >>> (Integer.SIZE - 6));
  }

  /** The bits of all words of a sentence. */
  static long of(List<? extends Matchable> units) {
    long present = 0;
    for (int i = 0; i < units.size(); i++) {
      List<String> keys = units.get(i).keys();
      for (int key = 0; key < keys.size(); key++) {
        present |= of(keys.get(key));
      }
    }
    return present;
  }
}
