package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which subscriptions there are, and the cursors of those that this instance owns. */
final class Fleet {

  private final Desk desk;
  private final ChangeLog log;
  private final Commands commands = new Commands();
  private final Map<String, Known> known = new HashMap<>();
  private final Set<Integer> owned = new HashSet<>();
  private final Map<String, LiveCursor> live = new HashMap<>();
  private final List<Handover> handovers = new ArrayList<>();

  /** A subscription, whoever owns it. */
  private record Known(Subscription subscription, int partition) {}

  Fleet(Desk desk, ChangeLog log) {
    this.desk = desk;
    this.log = log;
  }

  Collection<LiveCursor> live() {
    return live.values();
  }

  @Nullable LiveCursor live(String id) {
    return live.get(id);
  }

  boolean isLive(LiveCursor cursor) {
    return live.get(cursor.id()) == cursor;
  }

  void subscribed(Subscription subscription, int partition) {
    known.put(subscription.id(), new Known(subscription, partition));
    LiveCursor cursor = live.get(subscription.id());
    if (cursor != null) {
      boolean resumed = subscription.active() && !cursor.subscription().active();
      cursor.follow(subscription);
      if (resumed) {
        cursor.lanes().cameBack(subscription, log, desk.now());
        desk.write(cursor);
      }
      desk.wake(cursor);
    } else if (owned.contains(partition)) {
      begin(subscription, partition, CursorState.startingAt(subscription.start()));
    }
  }

  void unsubscribed(String id, int partition) {
    known.remove(id);
    commands.forget(id);
    LiveCursor cursor = live.get(id);
    if (cursor != null) {
      drop(cursor);
      handovers.forEach(handover -> handover.without(cursor));
    }
    if (owned.contains(partition)) {
      desk.ports().forget(id, partition);
    }
  }

  void commanded(String id, long offset, Command command) {
    commands.add(id, offset, command);
    LiveCursor cursor = live.get(id);
    if (cursor != null && !cursor.closing()) {
      obey(cursor);
    }
  }

  private void obey(LiveCursor cursor) {
    commands
        .since(cursor.id(), cursor.state().obeyed())
        .forEach((offset, command) ->
            cursor.lanes().obey(cursor.subscription(), offset, command, log, desk.now()));
    desk.scheduleAll(cursor);
    desk.write(cursor);
  }

  /** What a cursor that is written down has obeyed need not be kept. */
  void written(CursorWrite write) {
    commands.done(write.subscriptionId(), write.state().obeyed());
  }

  void assigned(int partition, Map<String, CursorState> cursors) {
    owned.add(partition);
    for (Known each : known.values()) {
      if (each.partition() == partition) {
        Subscription subscription = each.subscription();
        CursorState state = cursors.get(subscription.id());
        begin(
            subscription,
            partition,
            state == null ? CursorState.startingAt(subscription.start()) : state);
      }
    }
    for (String id : cursors.keySet()) {
      if (!known.containsKey(id)) {
        desk.ports().forget(id, partition);
      }
    }
  }

  void handOver(Set<Integer> partitions, Instant deadline, Runnable done) {
    owned.removeAll(partitions);
    Set<LiveCursor> leaving = in(partitions);
    Handover handover = new Handover(leaving, done);
    handovers.add(handover);
    for (LiveCursor cursor : leaving) {
      cursor.close();
      desk.write(cursor);
      checkOff(cursor);
    }
    handover.endIfEmpty();
    desk.alarms()
        .at(
            deadline,
            () -> {
              handover.giveUp().forEach(this::drop);
              handovers.remove(handover);
            });
  }

  void lost(Set<Integer> partitions) {
    owned.removeAll(partitions);
    in(partitions).forEach(this::drop);
  }

  /** A cursor that is handed over may have come to rest. */
  void checkOff(LiveCursor cursor) {
    if (!cursor.closing()) {
      return;
    }
    for (Handover handover : handovers) {
      if (handover.checkedOff(cursor)) {
        drop(cursor);
      }
    }
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

  private void begin(Subscription subscription, int partition, CursorState state) {
    LiveCursor cursor = new LiveCursor(subscription, partition, state, desk.limits());
    live.put(cursor.id(), cursor);
    if (commands.since(cursor.id(), cursor.state().obeyed()).isEmpty()) {
      desk.scheduleAll(cursor);
    } else {
      obey(cursor);
    }
  }

  private void drop(LiveCursor cursor) {
    if (live.remove(cursor.id(), cursor)) {
      desk.postbox().remove(cursor);
      cursor.close();
      // those in flight keep their slots until they end: their connections are still in use
      cursor.underWay().settled().forEach(desk::release);
      desk.passOn(cursor.host());
    }
  }
}
