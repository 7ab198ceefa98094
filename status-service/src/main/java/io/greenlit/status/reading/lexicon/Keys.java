package io.greenlit.status.reading.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys that one element of a pattern fits. Asked several times for nearly every word of every
 * article, and most have one to three keys: those are found sooner by going through their hash
 * codes than by a hash table.
 */
final class Keys {

  private static final int FEW = 6;

  private final Set<String> all;
  private final String[] few;
  private final int[] hashes;

  Keys(List<String> keys) {
    this.all = new HashSet<>(keys);
    this.few = all.size() > FEW ? new String[0] : all.toArray(String[]::new);
    this.hashes = new int[few.length];
    for (int i = 0; i < few.length; i++) {
      hashes[i] = few[i].hashCode();
    }
  }

  boolean has(String key) {
    if (few.length == 0) {
      return all.contains(key);
    }
    int hash = key.hashCode();
    for (int i = 0; i < few.length; i++) {
      if (hashes[i] == hash && few[i].equals(key)) {
        return true;
      }
    }
    return false;
  }

  Set<String> all() {
    return all;
  }
}
