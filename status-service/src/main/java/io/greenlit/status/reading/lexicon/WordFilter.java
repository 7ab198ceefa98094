package io.greenlit.status.reading.lexicon;

/**
 * Tells of most words by their hash code alone that they are not among those added: a catalogue's
 * names have too many words for a language's vocabulary, and few of an article's words begin one.
 */
public final class WordFilter {

  private static final int BITS = 16;
  private static final int SPREAD = 0x9E3779B9;

  private final long[] bits = new long[1 << (BITS - 6)];

  /** Adds a word. */
  public void add(String word) {
    int place = place(word);
    bits[place >>> 6] |= 1L << place;
  }

  /** False for none that was added, and for most others. */
  public boolean mayHave(String word) {
    int place = place(word);
    return (bits[place >>> 6] & (1L << place)) != 0;
  }

  private static int place(String word) {
    return (word.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
  }
}
