package io.greenlit.notify.delivery;

/** Where a subscription stands: its cursor, and how much it has before it. */
public record Standing(CursorState cursor, DeliveryStatus load) {

  static Standing of(CursorState cursor, int inFlight, ChangeLog log) {
    return new Standing(cursor, DeliveryStatus.of(cursor, inFlight, log));
  }
}
