package io.greenlit.notify.delivery;

import java.time.Instant;

/** Gives the subscriptions their turns, a step each, and does what their steps say. */
final class Rounds {

  private final Desk desk;
  private final Fleet fleet;
  private final ChangeLog log;
  private final PageReads reads;
  private boolean watching;

  Rounds(Desk desk, Fleet fleet, ChangeLog log) {
    this.desk = desk;
    this.fleet = fleet;
    this.log = log;
    this.reads = new PageReads(desk.ports()::read);
  }

  /** Goes on until nobody has anything to do, or all places are taken. */
  void run() {
    for (LiveCursor next = desk.turns().next(desk.slots());
        next != null;
        next = desk.turns().next(desk.slots())) {
      if (desk.hosts().admits(next)) {
        step(next);
      }
    }
  }

  private void step(LiveCursor cursor) {
    switch (cursor.next(log, desk.now())) {
      case Step.Send send -> {
        Delivery delivery =
            new Delivery(
                desk.number(),
                cursor.subscription(),
                send.entry(),
                send.lane(),
                send.attempt(),
                desk.now(),
                send.again());
        cursor.started(delivery);
        // to the end of the line: every subscription gets its turn
        desk.wake(cursor);
        desk.begin(delivery, cursor);
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

  /** A page came: those who waited for it go on. */
  void came(PageKey page) {
    for (PageReads.Waiter waiter : reads.came(page)) {
      LiveCursor cursor = waiter.cursor();
      if (waiter.showId() == null) {
        cursor.lanes().cameIn(page);
      } else {
        cursor.lanes().ready(waiter.showId());
      }
      desk.wake(cursor);
    }
  }

  /** A page could not be read: it is tried again after a pause. */
  void failed(PageKey page) {
    desk.alarms().at(desk.now().plus(desk.limits().pause()), () -> reads.again(page));
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
    if (cursor != null && cursor.underWay().awaits(delivery)) {
      desk.slots().tookLong(delivery);
      cursor.pace().tookLong();
    }
  }
}
