package io.greenlit.notify.delivery;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among the subscriptions that may have something to do: one after the other, the
 * slow apart from the others, so that neither waits for the other's places.
 */
final class Turns {

  private final SequencedSet<LiveCursor> quick = new LinkedHashSet<>();
  private final SequencedSet<LiveCursor> slow = new LinkedHashSet<>();

  /** To the end of the line, if it does not stand in it. */
  void add(LiveCursor cursor) {
    if (!quick.contains(cursor) && !slow.contains(cursor)) {
      (cursor.pace().slow() ? slow : quick).add(cursor);
    }
  }

  /** Who comes next and has a place; null where there is none. */
  @Nullable LiveCursor next(Slots slots) {
    while (slots.free(false) && !quick.isEmpty()) {
      LiveCursor first = quick.removeFirst();
      if (!first.pace().slow()) {
        return first;
      }
      slow.add(first);
    }
    while (slots.free(true) && !slow.isEmpty()) {
      LiveCursor first = slow.removeFirst();
      if (first.pace().slow()) {
        return first;
      }
      quick.add(first);
      if (slots.free(false)) {
        return next(slots);
      }
    }
    return null;
  }

  void remove(LiveCursor cursor) {
    quick.remove(cursor);
    slow.remove(cursor);
  }
}
