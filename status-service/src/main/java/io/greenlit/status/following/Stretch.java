package io.greenlit.status.following;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of the log behind a cursor.
 *
 * @param entries those that the follower wants, in the order of the log for each partition
 * @param next behind all that was looked at
 * @param more whether the log went on behind that, when it was read
 */
public record Stretch<E extends Placed>(List<E> entries, Cursor next, boolean more) {

  public Stretch {
    entries = List.copyOf(entries);
  }

  /**
   * The cursors behind each entry: who has taken the first n, and nothing of the rest, goes on from
   * the n-th of them.
   *
   * @param from the cursor that this was read from
   */
  public List<Cursor> cursorsFrom(Cursor from) {
    List<Cursor> cursors = new ArrayList<>();
    Cursor at = from;
    for (E entry : entries) {
      at = at.with(entry.partition(), entry.offset() + 1);
      cursors.add(at);
    }
    return cursors;
  }
}
