package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the cursors of all subscriptions that this instance owns. It is a state machine for one
 * thread: everything that happens comes in as a call, everything to be done goes out through {@link
 * DeliveryPorts}, and time is an argument; so a test can run days in a second and crash it
 * anywhere.
 */
public final class DeliveryEngine {

  private final DeliveryPorts ports;
  private final Limits limits;
  private final RetrySchedule retries;
  private final ChangeLog log;
  private final Slots slots;
  private final PageReads reads;
  private final Alarms alarms = new Alarms();
  private final Map<String, Known> known = new HashMap<>();
  private final Set<Integer> owned = new HashSet<>();
  private final Map<String, LiveCursor> live = new HashMap<>();
  private final LinkedHashSet<LiveCursor> ready = new LinkedHashSet<>();
  private final List<Handover> handovers = new ArrayList<>();
  private Instant now;
  private long numbers;

  /** A subscription, whoever owns it. */
  private record Known(Subscription subscription, int partition) {}

  public DeliveryEngine(DeliveryPorts ports, Limits limits, RetrySchedule retries, Instant now) {
    this.ports = ports;
    this.limits = limits;
    this.retries = retries;
    this.now = now;
    this.log = new ChangeLog(limits.logMemory());
    this.slots = new Slots(limits.inFlight());
    this.reads = new PageReads(ports::read);
    alarms.at(now.plus(limits.idleWrite()), this::writeIdle);
  }

  /** Time has come so far: does what is due, and all that events since the last call allow. */
  public void run(Instant time) {
    now = time;
    alarms.ring(now);
    while (slots.free() && !ready.isEmpty()) {
      LiveCursor cursor = ready.removeFirst();
      step(cursor);
    }
  }

  /** When {@link #run} must be called again, even if nothing happens. */
  public Instant nextAlarm() {
    Instant next = alarms.next();
    return next == null ? now.plus(limits.idleWrite()) : next;
  }

  private void step(LiveCursor cursor) {
    switch (cursor.next(log, limits, now)) {
      case Step.Send(LogEntry entry, int attempt) -> {
        Delivery delivery = new Delivery(numbers++, cursor.subscription(), entry, attempt, now);
        cursor.started(delivery);
        slots.take();
        // to the end of the line: every subscription gets its turn
        ready.add(cursor);
        ports.send(delivery);
      }
      case Step.Read(PageKey page, String showId) -> {
        ready.add(cursor);
        reads.await(page, new PageReads.Waiter(cursor, showId));
      }
      case Step.Rest _ -> {}
    }
  }

  // ── the log
  // ─────────────────────────────────────────────────────────────────────────────────────

  /** The log of a partition is followed from here, the start of a page; older pages can be read. */
  public void logBegins(int partition, long offset) {
    log.begin(partition, offset);
  }

  /** The log has grown: these entries, up to {@code head}. */
  public void appended(int partition, List<LogEntry> entries, long head) {
    log.append(partition, entries, head);
    live.values().forEach(this::wake);
  }

  /** A page came. */
  public void pageRead(Page page) {
    log.put(page);
    for (PageReads.Waiter waiter : reads.came(page.key())) {
      LiveCursor cursor = waiter.cursor();
      if (waiter.showId() == null) {
        cursor.cameIn(page.key());
      } else {
        cursor.ready(waiter.showId());
      }
      wake(cursor);
    }
    run(now); // before another page takes its place
  }

  /** A page could not be read. */
  public void pageFailed(PageKey page) {
    alarms.at(now.plus(limits.pause()), () -> reads.again(page));
  }

  // ── subscriptions
  // ───────────────────────────────────────────────────────────────────────────────

  /** A subscription is new, or its subscriber changed it. */
  public void subscribed(Subscription subscription, int partition) {
    known.put(subscription.id(), new Known(subscription, partition));
    LiveCursor cursor = live.get(subscription.id());
    if (cursor != null) {
      cursor.follow(subscription);
      wake(cursor);
    } else if (owned.contains(partition)) {
      begin(new LiveCursor(subscription, partition, startOf(subscription)));
    }
  }

  /** A subscription is gone. */
  public void unsubscribed(String id, int partition) {
    known.remove(id);
    LiveCursor cursor = live.get(id);
    if (cursor != null) {
      drop(cursor);
      handovers.forEach(handover -> handover.without(cursor));
    }
    if (owned.contains(partition)) {
      ports.forget(id, partition);
    }
  }

  /** Where a subscription stands; null where this instance does not own it. */
  public @Nullable DeliveryStatus status(String id) {
    LiveCursor cursor = live.get(id);
    return cursor == null ? null : DeliveryStatus.of(cursor.state(), cursor.inFlight(), log);
  }

  /** Where a cursor stands that another instance owns, as it was last written. */
  public DeliveryStatus status(CursorState state) {
    return DeliveryStatus.of(state, 0, log);
  }

  /** The cursor that a subscription begins with. */
  public static CursorState startOf(Subscription subscription) {
    return CursorState.startingAt(subscription.start());
  }

  /** Shows under way, over all subscriptions: what a crash now could repeat. */
  public int busy() {
    return slots.taken();
  }

  /** All that this instance owns, together. */
  public DeliveryStatus total() {
    DeliveryStatus total = new DeliveryStatus(0, 0, 0);
    for (LiveCursor cursor : live.values()) {
      total = total.plus(DeliveryStatus.of(cursor.state(), cursor.inFlight(), log));
    }
    return total;
  }

  // ── ownership
  // ───────────────────────────────────────────────────────────────────────────────────

  /**
   * This instance owns a partition of subscriptions now.
   *
   * @param cursors their cursors as they were last written
   */
  public void assigned(int partition, Map<String, CursorState> cursors) {
    owned.add(partition);
    for (Known each : known.values()) {
      if (each.partition() == partition) {
        Subscription subscription = each.subscription();
        CursorState state = cursors.get(subscription.id());
        begin(
            new LiveCursor(subscription, partition, state == null ? startOf(subscription) : state));
      }
    }
    for (String id : cursors.keySet()) {
      if (!known.containsKey(id)) {
        ports.forget(id, partition);
      }
    }
  }

  /**
   * Another instance takes over partitions: nothing new is started, what is under way may end, and
   * cursors are written; {@code done} runs when that has happened or {@code deadline} is reached.
   */
  public void handOver(Set<Integer> partitions, Instant deadline, Runnable done) {
    owned.removeAll(partitions);
    Set<LiveCursor> leaving = in(partitions);
    Handover handover = new Handover(leaving, done);
    handovers.add(handover);
    for (LiveCursor cursor : leaving) {
      cursor.close();
      write(cursor);
      finishHandovers(cursor);
    }
    handover.endIfEmpty();
    alarms.at(
        deadline,
        () -> {
          handover.giveUp().forEach(this::drop);
          handovers.remove(handover);
        });
  }

  /** Partitions were taken away: somebody else may already own them. */
  public void lost(Set<Integer> partitions) {
    owned.removeAll(partitions);
    in(partitions).forEach(this::drop);
  }

  private Set<LiveCursor> in(Set<Integer> partitions) {
    Set<LiveCursor> found = new LinkedHashSet<>();
    for (LiveCursor cursor : live.values()) {
      if (partitions.contains(cursor.partition())) {
        found.add(cursor);
      }
    }
    return found;
  }

  private void begin(LiveCursor cursor) {
    live.put(cursor.id(), cursor);
    cursor.state().parked().keySet().forEach(showId -> schedule(cursor, showId));
    wake(cursor);
  }

  private void drop(LiveCursor cursor) {
    if (live.remove(cursor.id(), cursor)) {
      ready.remove(cursor);
      cursor.close();
      // those in flight keep their slots until they end: their connections are still in use
      slots.release(cursor.settledShows());
    }
  }

  private void finishHandovers(LiveCursor cursor) {
    if (!cursor.closing()) {
      return;
    }
    for (Handover handover : handovers) {
      if (handover.checkedOff(cursor)) {
        drop(cursor);
      }
    }
  }

  // ── outcomes
  // ────────────────────────────────────────────────────────────────────────────────────

  /** An attempt has ended. */
  public void finished(Delivery delivery, AttemptResult result, Instant at) {
    now = at;
    String id = delivery.subscription().id();
    LogEntry entry = delivery.entry();
    LiveCursor cursor = live.get(id);
    if (cursor == null || !cursor.awaits(delivery)) {
      slots.release(1);
      ports.attempted(delivery, result, null);
      return;
    }
    if (result.delivered()) {
      cursor.delivered(entry.showId(), log, now);
      ports.attempted(delivery, result, null);
    } else {
      Instant next = now.plus(retries.after(id, entry.changeId(), delivery.attempt()));
      cursor.failed(entry.showId(), next);
      ports.attempted(delivery, result, next);
    }
    write(cursor);
  }

  /** A cursor is written down. */
  public void written(CursorWrite write) {
    LiveCursor cursor = live.get(write.subscriptionId());
    if (cursor == null) {
      return;
    }
    List<String> shows = cursor.written(write.number());
    slots.release(shows.size());
    shows.forEach(showId -> schedule(cursor, showId));
    if (cursor.hasSettled() || cursor.closing()) {
      write(cursor);
    }
    finishHandovers(cursor);
    wake(cursor);
  }

  /** A cursor could not be written down. */
  public void writeFailed(CursorWrite write) {
    LiveCursor cursor = live.get(write.subscriptionId());
    if (cursor != null) {
      cursor.writeFailed(write.number());
      alarms.at(now.plus(limits.pause()), () -> writeIfLive(cursor));
    }
  }

  private void writeIfLive(LiveCursor cursor) {
    if (live.get(cursor.id()) == cursor) {
      write(cursor);
    }
  }

  private void write(LiveCursor cursor) {
    CursorWrite write = cursor.write(numbers++, now);
    if (write != null) {
      ports.write(write);
    }
  }

  private void writeIdle() {
    live.values().forEach(this::write);
    alarms.at(now.plus(limits.idleWrite()), this::writeIdle);
  }

  /** Has a parked show tried when its time comes. */
  private void schedule(LiveCursor cursor, String showId) {
    ParkedShow show = cursor.state().parked().get(showId);
    if (show == null) {
      return;
    }
    if (show.nextAttemptAt().isAfter(now)) {
      alarms.at(
          show.nextAttemptAt(),
          () -> {
            cursor.ready(showId);
            wake(cursor);
          });
    } else {
      cursor.ready(showId);
    }
  }

  private void wake(LiveCursor cursor) {
    if (!cursor.closing()) {
      ready.add(cursor);
    }
  }
}
