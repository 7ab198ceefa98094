package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks a subscription through the log: finds what to send next, and what waits behind it. */
final class Walker {

  private final ArrayDeque<String> due = new ArrayDeque<>();
  private final Set<PageKey> awaited = new HashSet<>();
  private final Route route;
  private final Ledger ledger;
  private final Predicate<String> busy;
  private int turn;

  /**
   * @param ledger where what is given up is set aside
   * @param busy shows for which something is under way
   */
  Walker(Route route, Ledger ledger, Predicate<String> busy) {
    this.route = route;
    this.ledger = ledger;
    this.busy = busy;
  }

  /** A walk as it stands in the cursor, and what is wanted of the log on it. */
  interface Route {

    Walk walk();

    void moved(Walk walk, Instant now);

    boolean wants(LogEntry entry);

    /** Offset of a partition before which the walk ends. */
    long end(int partition);

    Step.Send send(LogEntry entry, int attempt);
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    due.add(showId);
  }

  /** A page came that the walk waits for. */
  void cameIn(PageKey page) {
    awaited.remove(page);
  }

  /** What to do next; the walk has then moved past all that needs nothing done. */
  Step next(ChangeLog log, int parkedShows, Instant now) {
    Step parked = nextParked(log, now);
    if (!(parked instanceof Step.Rest) || route.walk().parked().size() >= parkedShows) {
      return parked;
    }
    return nextInLog(log, now);
  }

  private Step nextParked(ChangeLog log, Instant now) {
    for (String showId = due.poll(); showId != null; showId = due.poll()) {
      ParkedShow show = route.walk().parked().get(showId);
      if (show == null || busy.test(showId) || show.nextAttemptAt().isAfter(now)) {
        continue;
      }
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry entry) -> {
          int attempts = entry.offset() == show.offset() ? show.attempts() : 0;
          move(route.walk().movedOn(showId, entry.offset(), now), now);
          return route.send(entry, attempts + 1);
        }
        case Finding.Unread(PageKey page, long upTo) -> {
          move(route.walk().movedOn(showId, upTo, now), now);
          return new Step.Read(page, showId);
        }
        case Finding.Absent _ -> move(route.walk().released(showId), now);
      }
    }
    return new Step.Rest();
  }

  private Step nextInLog(ChangeLog log, Instant now) {
    int partitions = log.partitions();
    for (int i = 0; i < partitions; i++) {
      int from = (turn + i) % partitions;
      if (route.walk().positions().at(from) >= log.head(from)) {
        continue; // most have nothing new
      }
      Step step = nextInLog(from, log, now);
      if (step instanceof Step.Send) {
        turn = from + 1;
      }
      if (!(step instanceof Step.Rest)) {
        return step;
      }
    }
    return new Step.Rest();
  }

  private Step nextInLog(int from, ChangeLog log, Instant now) {
    while (true) {
      long position = route.walk().positions().at(from);
      if (awaited.contains(PageKey.at(from, position))) {
        return new Step.Rest();
      }
      switch (log.find(from, position, route.end(from), this::isNext)) {
        case Finding.Found(LogEntry entry) -> {
          move(route.walk().taken(entry, now), now);
          if (!busy.test(entry.showId())) {
            return route.send(entry, 1);
          }
          // the outcome before it is not written yet: it is parked until then
        }
        case Finding.Unread(PageKey page, long upTo) -> {
          pass(from, position, upTo, now);
          awaited.add(page);
          return new Step.Read(page, null);
        }
        case Finding.Absent(long upTo) -> {
          pass(from, position, upTo, now);
          return new Step.Rest();
        }
      }
    }
  }

  /** A change is delivered, or given up: what waited behind it is next. */
  void finished(LogEntry entry, ChangeLog log, Instant now) {
    move(route.walk().finished(entry, now), now);
    String showId = entry.showId();
    ParkedShow show = route.walk().parked().get(showId);
    if (show != null) {
      // often known at once; else the log is searched when the show comes up again
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry next) ->
            move(route.walk().movedOn(showId, next.offset(), now), now);
        case Finding.Unread(PageKey _, long upTo) ->
            move(route.walk().movedOn(showId, upTo, now), now);
        case Finding.Absent _ -> move(route.walk().released(showId), now);
      }
    }
  }

  /**
   * A change did not arrive: it waits, or its show goes on without it.
   *
   * @param next when it may be tried again; null where that was the last attempt
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    LogEntry entry = delivery.entry();
    if (!route.walk().holds(entry)) {
      return null; // passed over meanwhile
    }
    if (next == null && ledger.setAside(List.of(SetAside.of(delivery, result.error(), now)), now)) {
      finished(entry, log, now);
    } else {
      move(route.walk().failed(entry.showId(), next == null ? now : next), now);
    }
    return next;
  }

  private boolean isNext(LogEntry entry) {
    return route.wants(entry) && !route.walk().parked().containsKey(entry.showId());
  }

  private Finding oldestOf(String showId, ParkedShow show, ChangeLog log) {
    return log.find(
        show.partition(),
        show.offset(),
        route.walk().positions().at(show.partition()),
        entry -> entry.showId().equals(showId) && route.wants(entry));
  }

  private void pass(int from, long position, long upTo, Instant now) {
    if (upTo > position) {
      move(route.walk().passed(from, upTo), now);
    }
  }

  private void move(Walk next, Instant now) {
    route.moved(next, now);
  }
}
