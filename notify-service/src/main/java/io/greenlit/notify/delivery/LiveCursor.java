package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
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

  /** Changes that may be set aside; one more disables the subscription, so that none is lost. */
  static final int MOST_ASIDE = 256;

  private final int partition;
  private final Map<String, Delivery> inFlight = new HashMap<>();
  private final Settling settling = new Settling();
  private final Walker walker;
  private final Set<PageKey> awaited = new HashSet<>();
  private Subscription subscription;
  private CursorState state;
  private boolean closing;

  LiveCursor(Subscription subscription, int partition, CursorState state) {
    this.subscription = subscription;
    this.partition = partition;
    this.state = state;
    this.walker = new Walker(state.walk(), this::wants, this::isBusy);
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

  /** There is an outcome that no write covers yet. */
  boolean hasSettled() {
    return settling.hasSettled();
  }

  /** Shows whose outcome is known but not yet written. */
  int settledShows() {
    return settling.shows();
  }

  /** A parked show may be tried (again). */
  void ready(String showId) {
    walker.ready(showId);
  }

  /** A page came. */
  void cameIn(PageKey page) {
    awaited.remove(page);
    walker.cameIn(page);
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
    return inFlight.isEmpty() && settling.quiet();
  }

  int inFlight() {
    return inFlight.size();
  }

  /** Shows that wait for an outcome, or for it to be written. */
  private int busy() {
    return inFlight.size() + settling.shows();
  }

  private boolean isBusy(String showId) {
    return inFlight.containsKey(showId) || settling.holds(showId);
  }

  private boolean wants(LogEntry entry) {
    return subscription.filter().lets(entry.showId(), entry.to());
  }

  void started(Delivery delivery) {
    inFlight.put(delivery.entry().showId(), delivery);
  }

  /** Does what the subscriber told it, once, however often it hears of it. */
  void obey(long offset, Command command, Instant now) {
    if (offset < state.obeyed()) {
      return;
    }
    CursorState next =
        switch (command) {
          case Command.Resume() -> state.resumed(now);
          case Command.Redrive(Command.Which which) -> state.redriven(which, now);
          case Command.Dismiss(Command.Which which) -> state.dismissed(which);
        };
    moved(next.obeyed(offset + 1));
    walker.moveTo(state.walk());
  }

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(ChangeLog log, Limits limits, Instant now) {
    int allowed = state.health().failing() ? 1 : limits.inFlightPerSubscription();
    if (closing || !subscription.active() || !state.health().lets(now) || busy() >= allowed) {
      return new Step.Rest();
    }
    Step aside = nextAside(log, now);
    if (!(aside instanceof Step.Rest)) {
      return aside;
    }
    Step step = walker.next(log, limits.parkedShows(), now);
    walked();
    return step;
  }

  private Step nextAside(ChangeLog log, Instant now) {
    for (SetAside each : state.aside().values()) {
      PageKey in = PageKey.at(each.partition(), each.offset());
      if (!each.isDue(now) || isBusy(each.showId()) || awaited.contains(in)) {
        continue;
      }
      switch (log.find(each.partition(), each.offset(), each.offset() + 1, _ -> true)) {
        case Finding.Found(LogEntry entry) -> {
          return new Step.Send(entry, Lane.ASIDE, each.attempts() + 1);
        }
        case Finding.Unread(PageKey page, long _) -> {
          awaited.add(page);
          return new Step.Read(page, null);
        }
        // nothing is ever taken out of the log: it could not be read when it was written, either
        case Finding.Absent _ -> moved(state.without(each.changeId()));
      }
    }
    return new Step.Rest();
  }

  /** Whether the outcome of this delivery is still awaited here. */
  boolean awaits(Delivery delivery) {
    Delivery current = inFlight.get(delivery.entry().showId());
    return current != null && current.number() == delivery.number();
  }

  /** The subscriber has the change. */
  void delivered(Delivery delivery, ChangeLog log, Instant now) {
    LogEntry entry = delivery.entry();
    moved(state.with(state.health().succeeded()));
    switch (delivery.lane()) {
      case LOG -> walker.finished(entry, log, now);
      case ASIDE -> moved(state.without(entry.changeId()));
    }
    settle(entry.showId());
  }

  /**
   * The subscriber does not have the change.
   *
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery, AttemptResult result, RetrySchedule retries, ChangeLog log, Instant now) {
    LogEntry entry = delivery.entry();
    Setback setback = Setback.of(state.health(), delivery, result, retries, now);
    Instant next = setback.nextAttemptAt();
    moved(state.with(setback.health()));
    switch (delivery.lane()) {
      case LOG -> {
        if (next != null) {
          walker.failed(entry, next);
        } else if (state.aside().size() < MOST_ASIDE) {
          moved(state.setAside(SetAside.of(entry, delivery.attempt(), result.error(), now)));
          walker.finished(entry, log, now);
        } else {
          moved(state.with(state.health().disabled(Disabled.Reason.TOO_MANY_DEAD_LETTERS, now)));
          walker.failed(entry, now);
        }
      }
      case ASIDE -> {
        SetAside aside = state.aside().get(entry.changeId());
        if (aside != null) {
          moved(state.setAside(aside.failed(result.error(), next)));
        }
      }
    }
    settle(entry.showId());
    return next;
  }

  private void settle(String showId) {
    walked();
    inFlight.remove(showId);
    settling.settle(showId);
  }

  /** The write to make now; null where there is nothing new, or one is still under way. */
  @Nullable CursorWrite write(long number, Instant now) {
    return settling.begin(number) ? new CursorWrite(id(), partition, number, state, now) : null;
  }

  /** A write took effect: the shows that it covers, which are no longer busy. */
  List<String> written(long number) {
    return settling.written(number);
  }

  /** A write did not take effect: it has to be made again. */
  void writeFailed(long number) {
    settling.failed(number);
  }

  private void walked() {
    if (walker.hasMoved()) {
      moved(state.with(walker.walk()));
    }
  }

  private void moved(CursorState next) {
    settling.moved();
    state = next;
  }
}
