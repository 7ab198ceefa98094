package io.greenlit.status.reading.lexicon;

import java.util.List;

/** What patterns compare of a sentence's units, taken out of the units once for all patterns. */
public final class UnitKeys {

  private final int size;

  /** Two for each unit: its key and its other one. */
  private final int[] keys;

  private final long present;

  private UnitKeys(List<? extends Matchable> units) {
    this.size = units.size();
    this.keys = new int[size * 2];
    long bits = Presence.ALWAYS;
    for (int at = 0; at < size; at++) {
      Matchable unit = units.get(at);
      keys[2 * at] = unit.key();
      keys[2 * at + 1] = unit.otherKey();
      bits |= present(at);
    }
    this.present = bits;
  }

  /** The keys of these units. */
  public static UnitKeys of(List<? extends Matchable> units) {
    return new UnitKeys(units);
  }

  /** How many units there are. */
  public int size() {
    return size;
  }

  int key(int at) {
    return keys[2 * at];
  }

  int otherKey(int at) {
    return keys[2 * at + 1];
  }

  /** The bits of the words that may stand there; behind the last unit those of none. */
  long present(int at) {
    return at == size
        ? Presence.ALWAYS
        : Presence.of(key(at)) | Presence.of(otherKey(at)) | Presence.ALWAYS;
  }

  /** The bits of all words that there may be. */
  long present() {
    return present;
  }
}
