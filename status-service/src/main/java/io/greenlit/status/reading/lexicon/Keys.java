package io.greenlit.status.reading.lexicon;

import java.util.Arrays;
import java.util.Collection;

/** The words and classes that one element of a pattern fits, by their keys. */
final class Keys {

  private final int[] keys;
  private final long present;

  Keys(Collection<Integer> keys) {
    this.keys = keys.stream().mapToInt(Integer::intValue).distinct().toArray();
    this.present = Arrays.stream(this.keys).mapToLong(Presence::of).reduce(0, (a, b) -> a | b);
  }

  /** Whether the unit is one of them. */
  boolean fit(UnitKeys units, int at) {
    return has(units.key(at)) || (units.otherKey(at) != 0 && has(units.otherKey(at)));
  }

  boolean has(int key) {
    if ((present & Presence.of(key)) == 0) {
      return false;
    }
    for (int one : keys) {
      if (one == key) {
        return true;
      }
    }
    return false;
  }

  /** The bits of all of them, of which a sentence needs one. */
  long present() {
    return present;
  }

  int[] all() {
    return keys.clone();
  }
}
