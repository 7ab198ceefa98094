package io.greenlit.status.reading.lexicon;

import java.util.List;

/**
 * Which words a sentence may have, in the bits of one number: a pattern that asks for another word
 * need not be tried (Bloom 1970, with one hash function).
 */
final class Presence {

  /** Of anything. */
  static final long ALL = -1L;

  /** The bit of a word that no table has; every place in a sentence has it. */
  static final long ALWAYS = 1;

  private static final int SPREAD = 0x9E3779B9;

  private Presence() {}

  /** The bit of a word or class. */
  static long of(int key) {
    return 1L << ((key * SPREAD) >>> (Integer.SIZE - 6));
  }

  /** The bits of one place in a sentence. */
  static long of(Matchable unit) {
    return of(unit.key()) | of(unit.otherKey()) | ALWAYS;
  }

  /** The bits of all words of a sentence. */
  static long of(List<? extends Matchable> units) {
    long present = ALWAYS;
    for (int i = 0; i < units.size(); i++) {
      present |= of(units.get(i));
    }
    return present;
  }
}
