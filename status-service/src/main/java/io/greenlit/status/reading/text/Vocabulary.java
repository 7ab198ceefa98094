package io.greenlit.status.reading.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers the words that any table of a language has, so that each word of a text is looked up
 * once, where the text is cut, and every table is then asked by number. Words are added while
 * tables are read, none behind that.
 */
public final class Vocabulary {

  /** The number of every word that no table has. */
  public static final int UNKNOWN = 0;

  private static final int HALF = 32;

  private String[] words = {""};
  private int size = 1;

  /** Open addressing: a word's hash code in the upper half, its number in the lower one. */
  private long[] slots = new long[1 << 10];

  /** The number of a word, which is as {@link Token#norm} is; a new one where it has none yet. */
  public int add(String word) {
    int known = id(word);
    if (known != UNKNOWN || word.isEmpty()) {
      return known;
    }
    if (size * 3 > slots.length) {
      grow();
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size] = word;
    put(word.hashCode(), size);
    return size++;
  }

  /** Some of the words, told from all others by one bit. */
  public WordGroup group(Collection<String> members) {
    return new WordGroup(members.stream().mapToInt(this::add).toArray());
  }

  /** The number of a word. */
  public int id(String word) {
    int hash = word.hashCode();
    for (int at = place(hash); slots[at] != 0; at = next(at)) {
      if (hashOf(slots[at]) == hash && words[idOf(slots[at])].equals(word)) {
        return idOf(slots[at]);
      }
    }
    return UNKNOWN;
  }

  /**
   * The number of a word of a text, which need not be made a string for that.
   *
   * @param hash that {@link String#hashCode} gives of its letters, which are ASCII letters in lower
   *     case, digits and straight apostrophes for curly ones
   */
  public int id(String text, int from, int to, int hash) {
    for (int at = place(hash); slots[at] != 0; at = next(at)) {
      if (hashOf(slots[at]) == hash && folds(text, from, to, words[idOf(slots[at])])) {
        return idOf(slots[at]);
      }
    }
    return UNKNOWN;
  }

  /** The number of a mark. */
  int id(char mark) {
    for (int at = place(mark); slots[at] != 0; at = next(at)) {
      if (hashOf(slots[at]) == mark && words[idOf(slots[at])].length() == 1) {
        return idOf(slots[at]);
      }
    }
    return UNKNOWN;
  }

  /** The word with this number. */
  String word(int id) {
    return words[id];
  }

  private static boolean folds(String text, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Letters.folded(text.charAt(i)) != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        put(hashOf(slot), idOf(slot));
      }
    }
  }

  private void put(int hash, int id) {
    int at = place(hash);
    while (slots[at] != 0) {
      at = next(at);
    }
    slots[at] = ((long) hash << HALF) | id;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (slots.length - 1);
  }

  private static int hashOf(long slot) {
    return (int) (slot >>> HALF);
  }

  private static int idOf(long slot) {
    return (int) slot;
  }
}
