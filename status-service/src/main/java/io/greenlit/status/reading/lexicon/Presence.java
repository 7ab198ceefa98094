package io.greenlit.status.reading.lexicon;

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
}
