package io.greenlit.status.following;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The newest part of the log, which all followers that have come that far share; never altered.
 *
 * @param partitions the newest part of each
 */
public record RecentChanges<E extends Placed>(SortedMap<Integer, Part<E>> partitions) {

  /**
   * The newest part of one partition, whole between two offsets. Offsets between that have no entry
   * hold something that nobody reads, such as the end of a transaction.
   *
   * @param start first offset that it covers
   * @param end first offset behind it
   */
  public record Part<E extends Placed>(long start, long end, List<E> entries) {

    public Part {
      entries = List.copyOf(entries);
    }

    /** A part that is still empty. */
    public static <E extends Placed> Part<E> at(long offset) {
      return new Part<>(offset, offset, List.of());
    }

    /** With what came behind it, and without the oldest where that is too much to keep. */
    public Part<E> with(List<E> more, long newEnd, Bounds bounds) {
      List<E> all = new ArrayList<>(entries);
      all.addAll(more);
      int first = bounds.firstKept(all);
      long newStart = first == 0 ? start : all.get(first - 1).offset() + 1;
      return new Part<>(newStart, newEnd, all.subList(first, all.size()));
    }

    private List<E> from(long offset) {
      int low = 0;
      int high = entries.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (entries.get(middle).offset() < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return entries.subList(low, entries.size());
    }
  }

  /**
   * How much of a partition is kept.
   *
   * @param least entries that are kept however heavy they are
   * @param most entries
   * @param weight of all entries beyond the least
   */
  public record Bounds(int least, int most, long weight) {

    /** Index of the oldest entry that is kept. */
    <E extends Placed> int firstKept(List<E> entries) {
      long sum = 0;
      for (int kept = 1; kept <= entries.size(); kept++) {
        int index = entries.size() - kept;
        sum += entries.get(index).weight();
        if (kept > most || (kept > least && sum > weight)) {
          return index + 1;
        }
      }
      return 0;
    }
  }

  public RecentChanges {
    partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
  }

  /** Where the log ends, as far as it is known here. */
  public Cursor end() {
    SortedMap<Integer, Long> ends = new TreeMap<>();
    partitions.forEach((partition, part) -> ends.put(partition, part.end()));
    return Cursor.of(ends);
  }

  /** Whether all that lies behind a cursor is kept here. */
  public boolean covers(Cursor cursor) {
    return !cursor.isBeyond(end())
        && partitions.entrySet().stream()
            .allMatch(each -> each.getValue().start() <= cursor.at(each.getKey()));
  }

  /**
   * What a follower wants of what lies behind a cursor; empty where part of that is no longer kept
   * here, and has to be read from the log.
   *
   * @param limit how many entries at most
   */
  public Optional<Stretch<E>> read(Cursor from, Predicate<E> wanted, int limit) {
    List<E> taken = new ArrayList<>();
    Cursor at = from;
    for (var each : partitions.entrySet()) {
      int partition = each.getKey();
      Part<E> part = each.getValue();
      if (from.at(partition) < part.start()) {
        return Optional.empty();
      }
      for (E entry : part.from(from.at(partition))) {
        if (taken.size() == limit) {
          return Optional.of(new Stretch<>(taken, at, true));
        }
        if (wanted.test(entry)) {
          taken.add(entry);
        }
        at = at.with(partition, entry.offset() + 1);
      }
      at = at.with(partition, Math.max(at.at(partition), part.end()));
    }
    return Optional.of(new Stretch<>(taken, at, false));
  }
}
