package io.greenlit.notify.delivery;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscription stands: its cursor, how much it has before it, and what of that is oldest.
 */
public record Standing(CursorState cursor, DeliveryStatus load, Backlog backlog) {

  static Standing of(CursorState cursor, int inFlight, Predicate<LogEntry> wanted, ChangeLog log) {
    return new Standing(
        cursor, DeliveryStatus.of(cursor, inFlight, log), Backlog.of(cursor.walk(), wanted, log));
  }

  /** This, with the oldest change as the log has it. */
  public Standing withOldest(@Nullable LogEntry found) {
    return new Standing(cursor, load, backlog.with(found));
  }
}
