package io.greenlit.notify.delivery;

import java.util.HashSet;
import java.util.Set;

/** Cursors on their way to another owner: what is under way ends, the rest is written down. */
final class Handover {

  private final Set<LiveCursor> left;
  private final Runnable done;
  private boolean over;

  Handover(Set<LiveCursor> cursors, Runnable done) {
    this.left = new HashSet<>(cursors);
    this.done = done;
  }

  /** Takes note that a cursor came to rest; says so to the new owner when it was the last. */
  boolean checkedOff(LiveCursor cursor) {
    if (!cursor.underWay().quiet() || !left.remove(cursor)) {
      return false;
    }
    endIfEmpty();
    return true;
  }

  /** A cursor is gone for good: nobody takes it over. */
  void without(LiveCursor cursor) {
    left.remove(cursor);
    endIfEmpty();
  }

  void endIfEmpty() {
    if (left.isEmpty() && !over) {
      over = true;
      done.run();
    }
  }

  /** Time is up: those that are left will repeat what they had under way. */
  Set<LiveCursor> giveUp() {
    Set<LiveCursor> rest = Set.copyOf(left);
    left.clear();
    endIfEmpty();
    return rest;
  }
}
