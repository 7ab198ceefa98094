package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/** Walks a subscription through the log: finds what to send next, and what waits behind it. */
final class Walker {

  private final ArrayDeque<String> due = new ArrayDeque<>();
  private final Set<PageKey> awaited = new HashSet<>();
  private final Predicate<String> busy;
  private final Predicate<LogEntry> wanted;
  private final IntToLongFunction end;
  private final Sending sending;
  private Walk walk;
  private boolean moved;
  private int turn;

  /**
   * @param wanted what the subscriber wants of the log
   * @param busy shows for which something is under way
   */
  Walker(Walk walk, Predicate<LogEntry> wanted, Predicate<String> busy) {
    this(
        walk,
        wanted,
        busy,
        _ -> Long.MAX_VALUE,
        (entry, attempt) -> new Step.Send(entry, Lane.LOG, attempt, null));
  }

  /**
   * A walk that ends.
   *
   * @param end offset of each partition before which it ends
   * @param sending how it sends what it finds
   */
  Walker(
      Walk walk,
      Predicate<LogEntry> wanted,
      Predicate<String> busy,
      IntToLongFunction end,
      Sending sending) {
    this.walk = walk;
    this.wanted = wanted;
    this.busy = busy;
    this.end = end;
    this.sending = sending;
  }

  /** How a walk sends what it finds. */
  @FunctionalInterface
  interface Sending {

    Step.Send send(LogEntry entry, int attempt);
  }

  Walk walk() {
    return walk;
  }

  /** The walk was moved from outside. */
  void moveTo(Walk other) {
    walk = other;
  }

  /** Whether the walk has moved since this was asked last. */
  boolean hasMoved() {
    boolean had = moved;
    moved = false;
    return had;
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
    if (!(parked instanceof Step.Rest) || walk.parked().size() >= parkedShows) {
      return parked;
    }
    return nextInLog(log, now);
  }

  private Step nextParked(ChangeLog log, Instant now) {
    for (String showId = due.poll(); showId != null; showId = due.poll()) {
      ParkedShow show = walk.parked().get(showId);
      if (show == null || busy.test(showId) || show.nextAttemptAt().isAfter(now)) {
        continue;
      }
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry entry) -> {
          int attempts = entry.offset() == show.offset() ? show.attempts() : 0;
          move(walk.movedOn(showId, entry.offset(), now));
          return sending.send(entry, attempts + 1);
        }
        case Finding.Unread(PageKey page, long upTo) -> {
          move(walk.movedOn(showId, upTo, now));
          return new Step.Read(page, showId);
        }
        case Finding.Absent _ -> move(walk.released(showId));
      }
    }
    return new Step.Rest();
  }

  private Step nextInLog(ChangeLog log, Instant now) {
    int partitions = log.partitions();
    for (int i = 0; i < partitions; i++) {
      int from = (turn + i) % partitions;
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
      long position = walk.positions().at(from);
      if (awaited.contains(PageKey.at(from, position))) {
        return new Step.Rest();
      }
      switch (log.find(from, position, end.applyAsLong(from), this::isNext)) {
        case Finding.Found(LogEntry entry) -> {
          move(walk.taken(entry, now));
          if (!busy.test(entry.showId())) {
            return sending.send(entry, 1);
          }
          // the outcome before it is not written yet: it is parked until then
        }
        case Finding.Unread(PageKey page, long upTo) -> {
          pass(from, position, upTo);
          awaited.add(page);
          return new Step.Read(page, null);
        }
        case Finding.Absent(long upTo) -> {
          pass(from, position, upTo);
          return new Step.Rest();
        }
      }
    }
  }

  /** A change is delivered, or given up: what waited behind it is next. */
  void finished(LogEntry entry, ChangeLog log, Instant now) {
    move(walk.finished(entry, now));
    String showId = entry.showId();
    ParkedShow show = walk.parked().get(showId);
    if (show != null) {
      // often known at once; else the log is searched when the show comes up again
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry next) -> move(walk.movedOn(showId, next.offset(), now));
        case Finding.Unread(PageKey _, long upTo) -> move(walk.movedOn(showId, upTo, now));
        case Finding.Absent _ -> move(walk.released(showId));
      }
    }
  }

  void failed(LogEntry entry, Instant nextAttemptAt) {
    if (walk.holds(entry)) {
      move(walk.failed(entry.showId(), nextAttemptAt));
    }
  }

  private boolean isNext(LogEntry entry) {
    return wanted.test(entry) && !walk.parked().containsKey(entry.showId());
  }

  private Finding oldestOf(String showId, ParkedShow show, ChangeLog log) {
    return log.find(
        show.partition(),
        show.offset(),
        walk.positions().at(show.partition()),
        entry -> entry.showId().equals(showId) && wanted.test(entry));
  }

  private void pass(int from, long position, long upTo) {
    if (upTo > position) {
      move(walk.passed(from, upTo));
    }
  }

  private void move(Walk next) {
    walk = next;
    moved = true;
  }
}
