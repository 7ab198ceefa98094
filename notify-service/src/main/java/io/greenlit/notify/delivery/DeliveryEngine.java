package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
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

  private final Desk desk;
  private final Fleet fleet;
  private final RetrySchedule retries;
  private final ChangeLog log;
  private final PageReads reads;
  private boolean watching;

  public DeliveryEngine(DeliveryPorts ports, Limits limits, RetrySchedule retries, Instant now) {
    this.desk = new Desk(ports, limits, now);
    this.fleet = new Fleet(desk);
    this.retries = retries;
    this.log = new ChangeLog(limits.logMemory());
    this.reads = new PageReads(ports::read);
    desk.alarms().at(now.plus(limits.idleWrite()), this::writeIdle);
  }

  /** Time has come so far: does what is due, and all that events since the last call allow. */
  public void run(Instant time) {
    desk.now(time);
    desk.alarms().ring(time);
    for (LiveCursor next = desk.turns().next(desk.slots());
        next != null;
        next = desk.turns().next(desk.slots())) {
      step(next);
    }
  }

  private void lookAtSlow() {
    desk.patience().look(desk.now(), this::tookLong);
    watchSlow();
  }

  private void watchSlow() {
    Instant next = desk.patience().nextLook(desk.now());
    watching = next != null;
    if (next != null) {
      desk.alarms().at(next, this::lookAtSlow);
    }
  }

  private void tookLong(Delivery delivery) {
    LiveCursor cursor = fleet.live(delivery.subscription().id());
    if (cursor != null && cursor.awaits(delivery)) {
      desk.slots().tookLong(delivery);
      cursor.pace().tookLong();
    }
  }

  /** When {@link #run} must be called again, even if nothing happens. */
  public Instant nextAlarm() {
    Instant next = desk.alarms().next();
    return next == null ? desk.now().plus(desk.limits().idleWrite()) : next;
  }

  private void step(LiveCursor cursor) {
    if (!desk.hosts().admits(cursor)) {
      return;
    }
    switch (cursor.next(log, desk.now())) {
      case Step.Send(LogEntry entry, Lane lane, int attempt, Again again) -> {
        Delivery delivery =
            new Delivery(
                desk.number(), cursor.subscription(), entry, lane, attempt, desk.now(), again);
        cursor.started(delivery);
        // to the end of the line: every subscription gets its turn
        desk.wake(cursor);
        desk.begin(delivery, cursor.pace().slow());
        if (!watching) {
          watchSlow();
        }
      }
      case Step.Read(PageKey page, String showId) -> {
        desk.wake(cursor);
        reads.await(page, new PageReads.Waiter(cursor, showId));
        desk.passOn(cursor.host());
      }
      case Step.Begin(DigestRun run) -> {
        cursor.begin(run, desk.now());
        desk.write(cursor);
        desk.passOn(cursor.host());
      }
      case Step.Wait(Instant until) -> {
        if (cursor.pace().isNews(until)) {
          desk.wakeAt(until, cursor);
        }
        desk.passOn(cursor.host());
      }
      case Step.Rest _ -> desk.passOn(cursor.host());
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
    fleet.live().forEach(desk::wake);
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
      desk.wake(cursor);
    }
    run(desk.now()); // before another page takes its place
  }

  /** A page could not be read. */
  public void pageFailed(PageKey page) {
    desk.alarms().at(desk.now().plus(desk.limits().pause()), () -> reads.again(page));
  }

  // ── subscriptions
  // ───────────────────────────────────────────────────────────────────────────────

  /** A subscription is new, or its subscriber changed it. */
  public void subscribed(Subscription subscription, int partition) {
    fleet.subscribed(subscription, partition);
  }

  /** A subscription is gone. */
  public void unsubscribed(String id, int partition) {
    fleet.unsubscribed(id, partition);
  }

  /**
   * A subscriber wants something done; heard by all instances, done once by the owner.
   *
   * @param offset its place in the log of commands: of one subscription, they come in this order
   */
  public void commanded(String id, long offset, Command command) {
    fleet.commanded(id, offset, command);
  }

  /** Where a subscription stands; null where this instance does not own it. */
  public @Nullable Standing standing(String id) {
    LiveCursor cursor = fleet.live(id);
    return cursor == null
        ? null
        : Standing.of(cursor.state(), cursor.inFlight(), cursor::wants, log);
  }

  /** Where a cursor stands that another instance owns, as it was last written. */
  public Standing standing(Subscription subscription, CursorState state) {
    return Standing.of(state, 0, entry -> entry.passes(subscription.filter()), log);
  }

  /** The cursor that a subscription begins with. */
  public static CursorState startOf(Subscription subscription) {
    return CursorState.startingAt(subscription.start());
  }

  /** Shows under way, over all subscriptions: what a crash now could repeat. */
  public int busy() {
    return desk.slots().taken();
  }

  /** What endpoints that do badly keep busy. */
  public Crowding crowding() {
    int failing = 0;
    for (LiveCursor cursor : fleet.live()) {
      failing += cursor.state().health().failing() ? 1 : 0;
    }
    return new Crowding(desk.slots().slowTaken(), failing, desk.hosts().waiting());
  }

  /** All that this instance owns, together. */
  public DeliveryStatus total() {
    DeliveryStatus total = DeliveryStatus.NOTHING;
    for (LiveCursor cursor : fleet.live()) {
      total = total.plus(DeliveryStatus.of(cursor.state(), cursor.inFlight(), log));
    }
    return total;
  }

  /** How all that this instance owns stands. */
  public FleetStatus fleet() {
    return FleetStatus.of(fleet.live(), log, desk.now());
  }

  // ── ownership
  // ───────────────────────────────────────────────────────────────────────────────────

  /**
   * This instance owns a partition of subscriptions now.
   *
   * @param cursors their cursors as they were last written
   */
  public void assigned(int partition, Map<String, CursorState> cursors) {
    fleet.assigned(partition, cursors);
  }

  /**
   * Another instance takes over partitions: nothing new is started, what is under way may end, and
   * cursors are written; {@code done} runs when that has happened or {@code deadline} is reached.
   */
  public void handOver(Set<Integer> partitions, Instant deadline, Runnable done) {
    fleet.handOver(partitions, deadline, done);
  }

  /** Partitions were taken away: somebody else may already own them. */
  public void lost(Set<Integer> partitions) {
    fleet.lost(partitions);
  }

  // ── outcomes
  // ────────────────────────────────────────────────────────────────────────────────────

  /** An attempt has ended. */
  public void finished(Delivery delivery, AttemptResult result, Instant at) {
    desk.now(at);
    desk.patience().ended(delivery);
    LiveCursor cursor = fleet.live(delivery.subscription().id());
    if (cursor == null || !cursor.awaits(delivery)) {
      desk.release(delivery);
      desk.ports().attempted(delivery, result, null);
      return;
    }
    cursor.pace().finished(result, desk.limits().inFlightPerSubscription());
    if (result.delivered()) {
      cursor.delivered(delivery, result, log, at);
      desk.ports().attempted(delivery, result, null);
    } else {
      Instant next = cursor.failed(delivery, result, retries, log, at);
      desk.ports().attempted(delivery, result, next);
    }
    desk.write(cursor);
  }

  /** A cursor is written down. */
  public void written(CursorWrite write) {
    fleet.written(write);
    LiveCursor cursor = fleet.live(write.subscriptionId());
    if (cursor == null) {
      return;
    }
    List<Delivery> covered = cursor.written(write.number());
    covered.forEach(desk::release);
    desk.schedule(cursor, covered.stream().map(each -> each.entry().showId()).toList());
    if (cursor.hasSettled() || cursor.closing()) {
      desk.write(cursor);
    }
    fleet.checkOff(cursor);
  }

  /** A cursor could not be written down. */
  public void writeFailed(CursorWrite write) {
    LiveCursor cursor = fleet.live(write.subscriptionId());
    if (cursor != null) {
      cursor.writeFailed(write.number());
      desk.alarms().at(desk.now().plus(desk.limits().pause()), () -> writeIfLive(cursor));
    }
  }

  private void writeIfLive(LiveCursor cursor) {
    if (fleet.isLive(cursor)) {
      desk.write(cursor);
    }
  }

  private void writeIdle() {
    fleet.live().forEach(desk::write);
    desk.alarms().at(desk.now().plus(desk.limits().idleWrite()), this::writeIdle);
  }
}
