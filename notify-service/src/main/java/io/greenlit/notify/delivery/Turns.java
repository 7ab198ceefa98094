package io.greenlit.notify.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among the subscriptions that may have something to do: one after the other, the
 * slow apart from the others, so that neither waits for the other's places.
 */
final class Turns {

  private final Queue<LiveCursor> quick = new ArrayDeque<>();
  private final Queue<LiveCursor> slow = new ArrayDeque<>();

  /** To the end of the line, if it does not stand in it. */
  void add(LiveCursor cursor) {
    if (!cursor.inLine()) {
      cursor.inLine(true);
      lineOf(cursor).add(cursor);
    }
  }

  /** Who comes next and has a place; null where there is none. */
  @Nullable LiveCursor next(Slots slots) {
    while (slots.free(false) && !quick.isEmpty()) {
      LiveCursor first = quick.remove();
      if (!first.pace().slow()) {
        return called(first);
      }
      slow.add(first);
    }
    while (slots.free(true) && !slow.isEmpty()) {
      LiveCursor first = slow.remove();
      if (first.pace().slow()) {
        return called(first);
      }
      quick.add(first);
      if (slots.free(false)) {
        return next(slots);
      }
    }
    return null;
  }

  private Queue<LiveCursor> lineOf(LiveCursor cursor) {
    return cursor.pace().slow() ? slow : quick;
  }

  private static LiveCursor called(LiveCursor cursor) {
    cursor.inLine(false);
    return cursor;
  }
}
