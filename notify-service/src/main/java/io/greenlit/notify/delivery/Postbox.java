package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Endpoint;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends operational events. They have turns and places of their own, so they neither wait for
 * changes nor hold one up, and endpoints that hang keep no more than those busy.
 */
final class Postbox {

  /** Events under way at once, of all subscriptions. */
  static final int MOST = 64;

  /** Of which to one host. */
  static final int MOST_PER_HOST = 4;

  private final Desk desk;
  private final Hosts hosts = new Hosts(MOST_PER_HOST, cursor -> cursor.telling().host());
  private final SequencedSet<LiveCursor> turns = new LinkedHashSet<>();
  private int underWay;

  Postbox(Desk desk) {
    this.desk = desk;
  }

  /** A cursor may have something to tell. */
  void wake(LiveCursor cursor) {
    if (cursor.telling().waits()) {
      turns.add(cursor);
    }
  }

  void remove(LiveCursor cursor) {
    turns.remove(cursor);
  }

  /** Sends what is due, as far as there are places. */
  void run() {
    while (underWay < MOST && !turns.isEmpty()) {
      LiveCursor cursor = turns.removeFirst();
      if (!cursor.closing() && hosts.admits(cursor)) {
        step(cursor.telling(), cursor);
      }
    }
  }

  private void step(Telling telling, LiveCursor cursor) {
    Notice notice = telling.next();
    if (notice != null && notice.isDue(desk.now())) {
      send(telling.begin(notice, desk.number(), desk.now()));
    } else if (notice != null && telling.isNews(notice.nextAttemptAt())) {
      desk.wakeAt(notice.nextAttemptAt(), cursor);
    }
    passOn(telling.host());
  }

  private void send(@Nullable Delivery delivery) {
    if (delivery != null) {
      hosts.take(delivery, Endpoint.hostAndPort(delivery.subscription().url()));
      underWay++;
      desk.ports().send(delivery);
    }
  }

  /**
   * A request has ended.
   *
   * @param cursor null where this instance does not own it any more: who does tells it again
   */
  void finished(Delivery delivery, AttemptResult result, @Nullable LiveCursor cursor) {
    underWay--;
    turn(hosts.release(delivery));
    Instant next = cursor == null ? null : cursor.telling().ended(delivery, result, desk.now());
    desk.ports().attempted(delivery, result, next);
    if (cursor != null) {
      desk.write(cursor);
      desk.wake(cursor);
    }
  }

  private void passOn(@Nullable String host) {
    turn(host == null ? null : hosts.next(host));
  }

  private void turn(@Nullable LiveCursor next) {
    if (next != null) {
      turns.add(next);
    }
  }
}
