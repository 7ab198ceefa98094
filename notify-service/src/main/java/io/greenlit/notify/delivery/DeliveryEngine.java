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
  private final Rounds rounds;
  private final StockTaking stockTaking;

  public DeliveryEngine(DeliveryPorts ports, Limits limits, RetrySchedule retries, Instant now) {
    this.desk = new Desk(ports, limits, now);
    this.retries = retries;
    this.log = new ChangeLog(limits.logMemory());
    this.fleet = new Fleet(desk, log);
    this.rounds = new Rounds(desk, fleet, log);
    this.stockTaking = new StockTaking(desk, log);
    desk.alarms().at(now.plus(limits.idleWrite()), this::writeIdle);
  }

  /** Time has come so far: does what is due, and all that events since the last call allow. */
  public void run(Instant time) {
    desk.now(time);
    desk.alarms().ring(time);
    rounds.run();
    desk.postbox().run();
  }

  /** When {@link #run} must be called again, even if nothing happens. */
  public Instant nextAlarm() {
    Instant next = desk.alarms().next();
    return next == null ? desk.now().plus(desk.limits().idleWrite()) : next;
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
    rounds.came(page.key());
    run(desk.now()); // before another page takes its place
  }

  /** A page could not be read. */
  public void pageFailed(PageKey page) {
    rounds.failed(page);
  }

  // ── subscriptions ──

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
        : Standing.of(cursor.state(), cursor.underWay().inFlight(), cursor::wants, log);
  }

  /** Where a cursor stands that another instance owns, as it was last written. */
  public Standing standing(Subscription subscription, CursorState state) {
    return Standing.of(state, 0, entry -> entry.passes(subscription.filter()), log);
  }

  /** Shows under way, over all subscriptions: what a crash now could repeat. */
  public int busy() {
    return desk.slots().taken();
  }

  /**
   * Takes stock of all that this instance owns, a part of it at each call; null until the last part
   * is done.
   */
  public @Nullable Stock takeStock() {
    return stockTaking.goOn(fleet.live());
  }

  // ── ownership ──

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

  // ── outcomes ──

  /** An attempt has ended. */
  public void finished(Delivery delivery, AttemptResult result, Instant at) {
    desk.now(at);
    LiveCursor cursor = fleet.live(delivery.subscription().id());
    if (delivery.lane() == Lane.NOTICE) {
      desk.postbox().finished(delivery, result, cursor);
      return;
    }
    desk.patience().ended(delivery);
    if (cursor == null || !cursor.underWay().awaits(delivery)) {
      desk.release(delivery);
      desk.ports().attempted(delivery, result, null);
      return;
    }
    Instant next = cursor.finished(delivery, result, retries, log, at);
    desk.ports().attempted(delivery, result, next);
    desk.write(cursor);
  }

  /** A cursor is written down. */
  public void written(CursorWrite write) {
    fleet.written(write);
    LiveCursor cursor = fleet.live(write.subscriptionId());
    if (cursor == null) {
      return;
    }
    List<Delivery> covered = cursor.written(write);
    for (Delivery each : covered) {
      desk.release(each);
      desk.schedule(cursor, each.entry().showId());
    }
    desk.scheduleRest(cursor);
    if (cursor.needsWrite() || cursor.closing()) {
      desk.write(cursor);
    }
    fleet.checkOff(cursor);
  }

  /** A cursor could not be written down. */
  public void writeFailed(CursorWrite write) {
    LiveCursor cursor = fleet.live(write.subscriptionId());
    if (cursor != null) {
      cursor.underWay().writeFailed(write.number());
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
