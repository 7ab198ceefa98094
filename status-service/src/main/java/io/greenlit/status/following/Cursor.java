package io.greenlit.status.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A place in the log of changes: the next offset of each partition. A partition that it does not
 * name was not there when it was made, and is read from its beginning.
 *
 * @param next by partition, from 0
 */
public record Cursor(List<Long> next) {

  public Cursor {
    next = List.copyOf(next);
  }

  /** The cursor at these offsets; partitions between that are missing stand at 0. */
  public static Cursor of(Map<Integer, Long> offsets) {
    int partitions = offsets.keySet().stream().mapToInt(partition -> partition + 1).max().orElse(0);
    return new Cursor(
        IntStream.range(0, partitions)
            .mapToObj(partition -> offsets.getOrDefault(partition, 0L))
            .toList());
  }

  /** The next offset of a partition. */
  public long at(int partition) {
    return partition < next.size() ? next.get(partition) : 0;
  }

  /** This cursor with one partition at another offset. */
  public Cursor with(int partition, long offset) {
    List<Long> moved = new ArrayList<>(next);
    LongStream.rangeClosed(moved.size(), partition).forEach(_ -> moved.add(0L));
    moved.set(partition, offset);
    return new Cursor(moved);
  }

  /** Whether there is anything between this and an end of the log. */
  public boolean isBehind(Cursor end) {
    return IntStream.range(0, end.next.size())
        .anyMatch(partition -> at(partition) < end.at(partition));
  }

  /** Whether this lies behind the end in any partition. */
  public boolean isBeyond(Cursor end) {
    return end.isBehind(this);
  }
}
