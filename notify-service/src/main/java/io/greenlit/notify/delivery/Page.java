package io.greenlit.notify.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log in memory. Offsets without an entry hold something that nobody delivers: a
 * transaction's marker, or a record that could not be read.
 *
 * @param entries in the order of their offsets
 */
public record Page(PageKey key, List<LogEntry> entries) {

  private static final int OVERHEAD = 1024;

  public Page {
    entries = List.copyOf(entries);
  }

  static Page empty(PageKey key) {
    return new Page(key, List.of());
  }

  Page with(List<LogEntry> more) {
    List<LogEntry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new Page(key, all);
  }

  @Nullable LogEntry first(long from, long limit, Predicate<LogEntry> wanted) {
    for (int i = indexOf(from); i < entries.size(); i++) {
      LogEntry entry = entries.get(i);
      if (entry.offset() >= limit) {
        return null;
      }
      if (wanted.test(entry)) {
        return entry;
      }
    }
    return null;
  }

  /** How many entries are wanted of those with {@code from} ≤ offset < {@code limit}. */
  long count(long from, long limit, Predicate<LogEntry> wanted) {
    return entries.stream()
        .skip(indexOf(from))
        .takeWhile(entry -> entry.offset() < limit)
        .filter(wanted)
        .count();
  }

  int weight() {
    return OVERHEAD + entries.stream().mapToInt(LogEntry::weight).sum();
  }

  /** Index of the first entry at or after an offset. */
  private int indexOf(long offset) {
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
    return low;
  }
}
