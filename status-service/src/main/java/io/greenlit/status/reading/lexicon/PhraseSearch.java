package io.greenlit.status.reading.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Finds which of a few phrases a line has, in whatever case, and looks at few of its letters for
 * that: the last two of a window tell how far it can be moved on (Wu and Manber 1994).
 */
final class PhraseSearch {

  /** Of a letter as many bits as tell small letters apart; large ones have the same. */
  private static final int BITS = 5;

  private static final int MASK = (1 << BITS) - 1;
  private static final int ASCII = 128;

  private final String[] phrases;

  /** The letters of the shortest phrase, of which there are at least two. */
  private final int window;

  private final byte[] skips = new byte[1 << (2 * BITS)];

  /**
   * @param phrases in lower case, with straight apostrophes, each of two letters or more
   */
  PhraseSearch(List<String> phrases) {
    this.phrases = phrases.toArray(String[]::new);
    this.window =
        Math.min(Byte.MAX_VALUE, phrases.stream().mapToInt(String::length).min().orElse(ASCII));
    Arrays.fill(skips, (byte) (window - 1));
    for (String phrase : phrases) {
      for (int at = 1; at < window; at++) {
        int pair = pair(phrase.charAt(at - 1), phrase.charAt(at));
        skips[pair] = (byte) Math.min(skips[pair], window - 1 - at);
      }
    }
  }

  /** The number of the first of the phrases that stands there; -1 for none. */
  int first(String text, int from, int to) {
    int first = phrases.length;
    for (int at = from + window - 1; at < to; ) {
      int skip = skips[pair(folded(text.charAt(at - 1)), folded(text.charAt(at)))];
      if (skip == 0) {
        for (int number = 0; number < first; number++) {
          first = has(text, at - window + 1, to, phrases[number]) ? number : first;
        }
      }
      at += Math.max(1, skip);
    }
    return first < phrases.length ? first : -1;
  }

  /** Whether a text has these words at this place, in whatever case. */
  static boolean has(String text, int from, int to, String words) {
    if (to - from < words.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (folded(text.charAt(from + i)) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A letter in lower case, an apostrophe straight. */
  static char folded(char letter) {
    if (letter < ASCII) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }
    return letter == '’' ? '\'' : Character.toLowerCase(letter);
  }

  private static int pair(char one, char other) {
    return (one & MASK) << BITS | (other & MASK);
  }
}
