package io.greenlit.status.reading.text;

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
    int[] ones = new int[Long.SIZE];
    int shingles = 0;
    long[] window = new long[SHINGLE];
    int words = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.spoken()) {
          window[words % SHINGLE] = hash(token.norm());
          words++;
          if (words >= SHINGLE) {
            count(ones, shingle(window, words));
            shingles++;
          }
        }
      }
    }
    if (words > 0 && words < SHINGLE) {
      count(ones, shingle(window, words));
      shingles++;
    }
    long print = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      print |= 2 * ones[bit] > shingles ? 1L << bit : 0;
    }
    return print;
  }

  private static void count(int[] ones, long hash) {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      ones[bit] += (int) (hash >>> bit & 1);
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
