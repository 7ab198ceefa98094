package io.greenlit.notify.delivery;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How far each partition of the log was looked at: the next offset to look at; never altered. */
public final class Positions {

  private final long[] next;

  private Positions(long[] next) {
    this.next = next;
  }

  /** Positions by partition; a partition that is missing stands at 0. */
  public static Positions of(Map<Integer, Long> positions) {
    long[] next = new long[positions.keySet().stream().mapToInt(p -> p + 1).max().orElse(0)];
    positions.forEach((partition, position) -> next[partition] = position);
    return new Positions(next);
  }

  /** One more than the highest partition that is known. */
  public int size() {
    return next.length;
  }

  /** The next offset to look at. */
  public long at(int partition) {
    return partition < next.length ? next[partition] : 0;
  }

  /** These positions with one of them moved. */
  public Positions with(int partition, long position) {
    long[] moved = Arrays.copyOf(next, Math.max(next.length, partition + 1));
    moved[partition] = position;
    return new Positions(moved);
  }

  /** Of each partition the later one of these and others. */
  Positions orLater(Positions others) {
    long[] later = Arrays.copyOf(next, Math.max(next.length, others.next.length));
    for (int partition = 0; partition < later.length; partition++) {
      later[partition] = Math.max(later[partition], others.at(partition));
    }
    return new Positions(later);
  }

  /** By partition, in order. */
  public Map<Integer, Long> toMap() {
    Map<Integer, Long> map = new TreeMap<>();
    for (int partition = 0; partition < next.length; partition++) {
      map.put(partition, next[partition]);
    }
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Positions positions && toMap().equals(positions.toMap());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return Arrays.toString(next);
  }
}
