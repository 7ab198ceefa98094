package io.greenlit.notify.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of the log of changes that is in memory: of each partition the page being written, and
 * as many others as the budget allows, those looked at last. It is shared by all subscriptions, so
 * that memory does not grow with their number or their lag.
 */
final class ChangeLog {

  /** Beyond, what is far behind is not even looked for in memory. */
  static final int MOST_PAGES_COUNTED = 1000;

  private final long budget;
  private final Map<Integer, Long> heads = new HashMap<>();
  private final Map<Integer, Page> tails = new HashMap<>();
  private final LinkedHashMap<PageKey, Page> older = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;
  private int partitions;

  /**
   * @param budget bytes that older pages may take
   */
  ChangeLog(long budget) {
    this.budget = budget;
  }

  /** The log of a partition is followed from here: the start of a page. */
  void begin(int partition, long offset) {
    heads.put(partition, offset);
    tails.put(partition, Page.empty(PageKey.at(partition, offset)));
    partitions = Math.max(partitions, partition + 1);
  }

  /** The log has grown up to {@code head}. */
  void append(int partition, List<LogEntry> entries, long head) {
    Page tail = tails.get(partition);
    if (tail == null) {
      throw new IllegalStateException("partition " + partition + " grows before it begins");
    }
    int taken = 0;
    while (true) {
      List<LogEntry> own = new ArrayList<>();
      while (taken < entries.size() && entries.get(taken).offset() < tail.key().end()) {
        own.add(entries.get(taken));
        taken++;
      }
      tail = own.isEmpty() ? tail : tail.with(own);
      if (head < tail.key().end()) {
        break;
      }
      put(tail);
      tail = Page.empty(tail.key().next());
    }
    tails.put(partition, tail);
    heads.put(partition, head);
  }

  /** Keeps a page that was read again. */
  void put(Page page) {
    Page before = older.put(page.key(), page);
    weight += page.weight() - (before == null ? 0 : before.weight());
    Iterator<Page> eldest = older.values().iterator();
    while (weight > budget && older.size() > 1) {
      weight -= eldest.next().weight();
      eldest.remove();
    }
  }

  /** First offset that is not yet written, as far as is known; 0 before the partition begins. */
  long head(int partition) {
    return heads.getOrDefault(partition, 0L);
  }

  /** Where all partitions end, as far as is known. */
  Positions heads() {
    return Positions.of(heads);
  }

  /** One more than the highest partition. */
  int partitions() {
    return partitions;
  }

  /** Looks for the first wanted entry with {@code from} ≤ offset < {@code limit}. */
  Finding find(int partition, long from, long limit, Predicate<LogEntry> wanted) {
    long end = Math.min(limit, head(partition));
    long at = from;
    while (at < end) {
      PageKey key = PageKey.at(partition, at);
      Page page = resident(key);
      if (page == null) {
        return new Finding.Unread(key, at);
      }
      LogEntry entry = page.first(at, end, wanted);
      if (entry != null) {
        return new Finding.Found(entry);
      }
      at = Math.min(key.end(), end);
    }
    return new Finding.Absent(Math.max(from, at));
  }

  /**
   * How many changes there are.
   *
   * @param changes where {@code exact} is false, at most so many
   */
  record Count(long changes, boolean exact) {}

  /** Counts what there is from here on, by page where that is in memory. */
  Count count(int partition, long from, Predicate<LogEntry> wanted) {
    long end = head(partition);
    long near = Math.max(from, end - (long) MOST_PAGES_COUNTED * PageKey.SIZE);
    long changes = near - from;
    boolean exact = near == from;
    for (long at = near; at < end; ) {
      PageKey key = PageKey.at(partition, at);
      Page page = resident(key);
      long next = Math.min(key.end(), end);
      changes += page == null ? next - at : page.count(at, next, wanted);
      exact &= page != null;
      at = next;
    }
    return new Count(changes, exact);
  }

  private @Nullable Page resident(PageKey key) {
    Page tail = tails.get(key.partition());
    return tail != null && tail.key().equals(key) ? tail : older.get(key);
  }
}
