package io.greenlit.status.reading.text;

import java.util.Arrays;
import java.util.List;

/**
 * 64-bit SimHash (Charikar 2002) over shingles of three words: copies of one text with small
 * changes differ in few bits.
 */
public final class Fingerprint {

  private static final int SHINGLE = 3;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Fingerprint() {}

  /** The fingerprint of a text's words; marks and case do not count. */
  public static long of(List<Sentence> sentences) {
    Ones ones = new Ones();
    long[] window = new long[SHINGLE];
    int words = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.spoken()) {
          window[words % SHINGLE] = hash(token.norm());
          words++;
          if (words >= SHINGLE) {
            ones.add(shingle(window, words));
          }
        }
      }
    }
    if (words > 0 && words < SHINGLE) {
      ones.add(shingle(window, words));
    }
    return ones.majority();
  }

  /** How many hashes have each bit: eight counters in the bytes of a long, emptied when full. */
  private static final class Ones {

    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final int FULL = 255;

    private final long[] bytes = new long[Byte.SIZE];
    private final int[] totals = new int[Long.SIZE];
    private int hashes;

    void add(long hash) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        bytes[bit] += (hash >>> bit) & EACH_BYTE;
      }
      hashes++;
      if (hashes % FULL == 0) {
        empty();
      }
    }

    private void empty() {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        totals[bit] += (int) (bytes[bit % Byte.SIZE] >>> (bit - bit % Byte.SIZE) & 0xFF);
      }
      Arrays.fill(bytes, 0);
    }

    /** The bits that more than half of the hashes have. */
    long majority() {
      empty();
      long majority = 0;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        majority |= 2 * totals[bit] > hashes ? 1L << bit : 0;
      }
      return majority;
    }
  }

  private static long shingle(long[] window, int words) {
    long hash = 0;
    for (int i = 0; i < SHINGLE; i++) {
      hash = mix(hash * 31 + window[(words + i) % SHINGLE]);
    }
    return hash;
  }

  private static long hash(String word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long z = value * MULTIPLIER;
    z = (z ^ (z >>> 32)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 29);
  }
}
