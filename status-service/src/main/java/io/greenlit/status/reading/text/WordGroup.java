package io.greenlit.status.reading.text;

/** Some words of a {@link Vocabulary}: whether a token is one of them costs one look at a bit. */
public final class WordGroup {

  /** No words at all. */
  public static final WordGroup NONE = new WordGroup(new int[0]);

  private final long[] bits;

  WordGroup(int[] ids) {
    int most = 0;
    for (int id : ids) {
      most = Math.max(most, id);
    }
    bits = new long[most / Long.SIZE + 1];
    for (int id : ids) {
      bits[id / Long.SIZE] |= 1L << id;
    }
    bits[0] &= ~1L; // what is unknown is no word of any group
  }

  /** Whether the token is one of these words. */
  public boolean has(Token token) {
    int place = token.id() >>> 6;
    return place < bits.length && (bits[place] & (1L << token.id())) != 0;
  }
}
