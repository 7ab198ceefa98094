package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the parts of the engine share: the time, who is next, and what is to be done later. */
final class Desk {

  private final DeliveryPorts ports;
  private final Limits limits;
  private final Alarms alarms = new Alarms();
  private final Slots slots;
  private final Hosts hosts;
  private final Patience patience;
  private final Turns turns = new Turns();
  private final Postbox postbox = new Postbox(this);
  private Instant now;
  private long numbers;

  Desk(DeliveryPorts ports, Limits limits, Instant now) {
    this.ports = ports;
    this.limits = limits;
    this.slots = new Slots(limits.inFlight(), limits.slow().inFlight());
    this.hosts = new Hosts(limits.inFlightPerHost(), LiveCursor::host);
    this.patience = new Patience(limits.slow().after());
    this.now = now;
  }

  DeliveryPorts ports() {
    return ports;
  }

  Limits limits() {
    return limits;
  }

  Alarms alarms() {
    return alarms;
  }

  Slots slots() {
    return slots;
  }

  Hosts hosts() {
    return hosts;
  }

  Turns turns() {
    return turns;
  }

  Instant now() {
    return now;
  }

  void now(Instant time) {
    now = time;
  }

  /** A number that nothing else of this process has. */
  long number() {
    return numbers++;
  }

  /** A cursor may have something to do. */
  void wake(LiveCursor cursor) {
    if (!cursor.closing()) {
      turns.add(cursor);
      postbox.wake(cursor);
    }
  }

  /** A delivery begins. */
  void begin(Delivery delivery, LiveCursor cursor) {
    slots.take(delivery, cursor.pace().slow());
    hosts.take(delivery, cursor.host());
    patience.started(delivery);
    ports.send(delivery);
  }

  /** Nothing of a delivery is left to do. */
  void release(Delivery delivery) {
    slots.release(delivery);
    wakeNext(hosts.release(delivery));
  }

  /** Where there is room at a host, the next in turn may have use for it. */
  void passOn(String host) {
    wakeNext(hosts.next(host));
  }

  private void wakeNext(@Nullable LiveCursor next) {
    if (next != null) {
      wake(next);
    }
  }

  /** What sends operational events. */
  Postbox postbox() {
    return postbox;
  }

  Patience patience() {
    return patience;
  }

  void wakeAt(Instant time, LiveCursor cursor) {
    if (time.isAfter(now)) {
      alarms.at(time, () -> wake(cursor));
    }
  }

  /** Has all but the shows tried when its time comes. */
  void scheduleRest(LiveCursor cursor) {
    Instant pause = cursor.state().health().notBefore();
    if (pause != null) {
      wakeAt(pause, cursor);
    }
    Handshake handshake = cursor.state().handshake();
    if (handshake != null && handshake.nextAttemptAt() != null) {
      wakeAt(handshake.nextAttemptAt(), cursor);
    }
    DigestRun digest = cursor.state().digest();
    if (digest != null && digest.nextAttemptAt() != null) {
      wakeAt(digest.nextAttemptAt(), cursor);
    }
    wake(cursor);
  }

  /** Has a show tried when its time comes. */
  void schedule(LiveCursor cursor, String showId) {
    for (ParkedShow show : cursor.state().parked(showId)) {
      if (show.nextAttemptAt().isAfter(now)) {
        alarms.at(
            show.nextAttemptAt(),
            () -> {
              cursor.lanes().ready(showId);
              wake(cursor);
            });
      } else {
        cursor.lanes().ready(showId);
      }
    }
    for (SetAside each : cursor.state().aside().values()) {
      if (each.nextAttemptAt() != null && each.showId().equals(showId)) {
        wakeAt(each.nextAttemptAt(), cursor);
      }
    }
  }

  /** Has all that a cursor waits for tried when its time comes. */
  void scheduleAll(LiveCursor cursor) {
    cursor.state().waiting().forEach(showId -> schedule(cursor, showId));
    scheduleRest(cursor);
  }

  /** Writes a cursor down, where there is something new and no write is under way. */
  void write(LiveCursor cursor) {
    CursorWrite write = cursor.write(number(), now);
    if (write != null) {
      ports.write(write);
    }
  }
}
