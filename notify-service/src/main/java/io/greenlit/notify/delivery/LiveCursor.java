package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription at work: its cursor, what is under way for it, and what of that is written down. A
 * show is busy from the start of an attempt until the outcome is written, and only then goes on; so
 * what a crash can repeat is what was busy, and no show ever goes back.
 */
final class LiveCursor {

  private final int partition;
  private final Map<String, Delivery> inFlight = new HashMap<>();
  private final Set<PageKey> awaited = new HashSet<>();
  private final ArrayDeque<String> due = new ArrayDeque<>();
  private Subscription subscription;
  private CursorState state;
  private Set<String> settled = new HashSet<>();
  private Set<String> beingWritten = Set.of();
  private long writing = -1;
  private boolean unwritten;
  private boolean closing;
  private int turn;

  LiveCursor(Subscription subscription, int partition, CursorState state) {
    this.subscription = subscription;
    this.partition = partition;
    this.state = state;
  }

  String id() {
    return subscription.id();
  }

  int partition() {
    return partition;
  }

  Subscription subscription() {
    return subscription;
  }

  CursorState state() {
    return state;
  }

  /** The subscriber changed something. */
  void follow(Subscription newer) {
    subscription = newer;
  }

  /** Starts nothing any more. */
  void close() {
    closing = true;
  }

  boolean closing() {
    return closing;
  }

  /** Nothing is under way and all is written. */
  boolean quiet() {
    return inFlight.isEmpty() && writing < 0 && !unwritten;
  }

  int inFlight() {
    return inFlight.size();
  }

  /** Shows that wait for an outcome, or for it to be written. */
  int busy() {
    return inFlight.size() + settledShows();
  }

  /** Shows whose outcome is known but not yet written. */
  int settledShows() {
    return settled.size() + beingWritten.size();
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    due.add(showId);
  }

  /** A page came that the walk through the log waits for. */
  void cameIn(PageKey page) {
    awaited.remove(page);
  }

  void started(Delivery delivery) {
    inFlight.put(delivery.entry().showId(), delivery);
  }

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(ChangeLog log, Limits limits, Instant now) {
    if (closing || !subscription.active() || busy() >= limits.inFlightPerSubscription()) {
      return new Step.Rest();
    }
    Step parked = nextParked(log, now);
    if (!(parked instanceof Step.Rest) || state.parked().size() >= limits.parkedShows()) {
      return parked;
    }
    return nextInLog(log, now);
  }

  private Step nextParked(ChangeLog log, Instant now) {
    for (String showId = due.poll(); showId != null; showId = due.poll()) {
      ParkedShow show = state.parked().get(showId);
      if (show == null || isBusy(showId) || show.nextAttemptAt().isAfter(now)) {
        continue;
      }
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry entry) -> {
          int attempts = entry.offset() == show.offset() ? show.attempts() : 0;
          moved(state.movedOn(showId, entry.offset(), now));
          return new Step.Send(entry, attempts + 1);
        }
        case Finding.Unread(PageKey page, long upTo) -> {
          moved(state.movedOn(showId, upTo, now));
          return new Step.Read(page, showId);
        }
        case Finding.Absent _ -> moved(state.released(showId));
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
      long position = state.positions().at(from);
      if (awaited.contains(PageKey.at(from, position))) {
        return new Step.Rest();
      }
      switch (log.find(from, position, Long.MAX_VALUE, this::nextOnes)) {
        case Finding.Found(LogEntry entry) -> {
          moved(state.taken(entry, now));
          if (!isBusy(entry.showId())) {
            return new Step.Send(entry, 1);
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

  private boolean nextOnes(LogEntry entry) {
    return lets(entry) && !state.parked().containsKey(entry.showId());
  }

  private boolean lets(LogEntry entry) {
    return subscription.filter().lets(entry.showId(), entry.to());
  }

  private Finding oldestOf(String showId, ParkedShow show, ChangeLog log) {
    return log.find(
        show.partition(),
        show.offset(),
        state.positions().at(show.partition()),
        entry -> entry.showId().equals(showId) && lets(entry));
  }

  private void pass(int from, long position, long upTo) {
    if (upTo > position) {
      moved(state.passed(from, upTo));
    }
  }

  private void moved(CursorState next) {
    unwritten = true;
    state = next;
  }

  private boolean isBusy(String showId) {
    return inFlight.containsKey(showId)
        || settled.contains(showId)
        || beingWritten.contains(showId);
  }

  /** Whether the outcome of this delivery is still awaited here. */
  boolean awaits(Delivery delivery) {
    Delivery current = inFlight.get(delivery.entry().showId());
    return current != null && current.number() == delivery.number();
  }

  /** The subscriber has the change. */
  void delivered(String showId, ChangeLog log, Instant now) {
    moved(state.delivered(showId, now));
    ParkedShow show = state.parked().get(showId);
    if (show != null) {
      // often known at once; else the log is searched when the show comes up again
      switch (oldestOf(showId, show, log)) {
        case Finding.Found(LogEntry entry) -> moved(state.movedOn(showId, entry.offset(), now));
        case Finding.Unread(PageKey _, long upTo) -> moved(state.movedOn(showId, upTo, now));
        case Finding.Absent _ -> moved(state.released(showId));
      }
    }
    settle(showId);
  }

  /** The subscriber does not have the change. */
  void failed(String showId, Instant nextAttemptAt) {
    moved(state.failed(showId, nextAttemptAt));
    settle(showId);
  }

  private void settle(String showId) {
    inFlight.remove(showId);
    settled.add(showId);
  }

  /** The write to make now; null where there is nothing new, or one is still under way. */
  @Nullable CursorWrite write(long number, Instant now) {
    if (!unwritten || writing >= 0) {
      return null;
    }
    writing = number;
    unwritten = false;
    beingWritten = settled;
    settled = new HashSet<>();
    return new CursorWrite(id(), partition, number, state, now);
  }

  /** A write took effect: the shows that it covers, which are no longer busy. */
  List<String> written(long number) {
    if (writing != number) {
      return List.of();
    }
    writing = -1;
    List<String> shows = new ArrayList<>(beingWritten);
    beingWritten = Set.of();
    return shows;
  }

  /** A write did not take effect: it has to be made again. */
  void writeFailed(long number) {
    if (writing == number) {
      writing = -1;
      unwritten = true;
      settled.addAll(beingWritten);
      beingWritten = Set.of();
    }
  }

  /** There is an outcome that no write covers yet. */
  boolean hasSettled() {
    return !settled.isEmpty();
  }
}
