package io.greenlit.status.replaying;

import io.greenlit.status.replaying.Difference.Kind;
import java.util.EnumMap;
import java.util.Map;

/** Counts what differs. */
public final class Tally {

  private final Map<Kind, Long> differences = new EnumMap<>(Kind.class);
  private long shows;

  /** One more show was compared. */
  public void show() {
    shows++;
  }

  /** One more difference was found. */
  public void add(Difference difference) {
    differences.merge(difference.kind(), 1L, Long::sum);
  }

  /** Shows that were compared. */
  public long shows() {
    return shows;
  }

  /** How many differences of a kind there are. */
  public long of(Kind kind) {
    return differences.getOrDefault(kind, 0L);
  }

  /** Whether anybody would see another status, detail or show; evidence alone does not count. */
  public boolean differs() {
    return differences.keySet().stream().anyMatch(kind -> kind != Kind.EVIDENCE);
  }
}
