package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine needs done outside; results come back to it as events. */
public interface DeliveryPorts {

  /** Sends a webhook; {@link DeliveryEngine#finished} follows, whatever happens. */
  void send(Delivery delivery);

  /**
   * Writes a cursor down; {@link DeliveryEngine#written} or {@link DeliveryEngine#writeFailed}
   * follows. Writes of one subscription take effect in the order of the calls.
   */
  void write(CursorWrite write);

  /** Removes the cursor of a subscription that is gone, after all writes before. */
  void forget(String subscriptionId, int partition);

  /** Reads a page; {@link DeliveryEngine#pageRead} or {@link DeliveryEngine#pageFailed} follows. */
  void read(PageKey page);

  /**
   * Keeps a record of an attempt.
   *
   * @param nextAttemptAt null where there will be none
   */
  void attempted(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt);
}
