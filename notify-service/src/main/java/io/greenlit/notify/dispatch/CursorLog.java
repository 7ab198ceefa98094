package io.greenlit.notify.dispatch;

import io.greenlit.notify.delivery.CursorWrite;

/** Where cursors are written down. */
public interface CursorLog {

  /** Returns at once; exactly one of the two hears of the end. */
  void write(CursorWrite write, Runnable written, Runnable failed);

  /** Removes a cursor. */
  void forget(String subscriptionId, int partition);
}
