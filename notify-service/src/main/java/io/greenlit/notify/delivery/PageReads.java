package io.greenlit.notify.delivery;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pages that are being read, each once and few at a time, with those who wait for them. */
final class PageReads {

  private static final int AT_ONCE = 4;

  private final Consumer<PageKey> read;
  private final Map<PageKey, Set<Waiter>> waiters = new HashMap<>();
  private final ArrayDeque<PageKey> waiting = new ArrayDeque<>();
  private final Set<PageKey> underWay = new HashSet<>();

  /**
   * Who waits for a page.
   *
   * @param showId the parked show that needs it; null where the walk through the log needs it
   */
  record Waiter(LiveCursor cursor, @Nullable String showId) {}

  PageReads(Consumer<PageKey> read) {
    this.read = read;
  }

  void await(PageKey page, Waiter waiter) {
    Set<Waiter> others = waiters.get(page);
    if (others == null) {
      others = new LinkedHashSet<>();
      waiters.put(page, others);
      waiting.add(page);
      readMore();
    }
    others.add(waiter);
  }

  /** A page came: those who waited for it, in the order they came. */
  Set<Waiter> came(PageKey page) {
    Set<Waiter> all = waiters.remove(page);
    underWay.remove(page);
    readMore();
    return all == null ? Set.of() : all;
  }

  /** A page is to be read again. */
  void again(PageKey page) {
    if (underWay.contains(page)) {
      read.accept(page);
    }
  }

  private void readMore() {
    while (underWay.size() < AT_ONCE && !waiting.isEmpty()) {
      PageKey page = waiting.remove();
      underWay.add(page);
      read.accept(page);
    }
  }
}
