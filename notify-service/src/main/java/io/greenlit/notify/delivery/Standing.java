package io.greenlit.notify.delivery;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscription stands: its cursor, how much it has before it, and what of that is oldest.
 */
public record Standing(CursorState cursor, DeliveryStatus load, Backlog backlog) {

  static Standing of(CursorState cursor, int inFlight, Predicate<LogEntry> wanted, ChangeLog log) {
    return new Standing(
        cursor, DeliveryStatus.of(cursor, inFlight, log), backlog(cursor, wanted, log));
  }

  /** While an outage is caught up, fewer changes are sent than wait. */
  private static Backlog backlog(CursorState cursor, Predicate<LogEntry> wanted, ChangeLog log) {
    Backlog backlog = Backlog.of(cursor.walk(), wanted, log);
    return cursor.stretches().isEmpty() ? backlog : backlog.atMost();
  }

  /** This, with the oldest change as the log has it. */
  public Standing withOldest(@Nullable LogEntry found) {
    return new Standing(cursor, load, backlog.with(found));
  }
}
