package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.List;

/** The cursor of a subscription as it stands, which all its lanes share and move. */
final class Ledger {

  private final Runnable changed;
  private CursorState state;

  /**
   * @param changed runs whenever there is something new to write
   */
  Ledger(CursorState state, Runnable changed) {
    this.state = state;
    this.changed = changed;
  }

  CursorState state() {
    return state;
  }

  void become(CursorState next) {
    state = next;
    changed.run();
  }

  /**
   * Sets aside what is given up: all of it, or, where that is more than is kept, nothing; the
   * subscription is disabled then.
   */
  boolean setAside(List<SetAside> changes, Instant now) {
    if (!state.hasRoomAside(changes.size())) {
      become(state.with(state.health().disabled(Disabled.Reason.TOO_MANY_DEAD_LETTERS, now)));
      return false;
    }
    changes.forEach(each -> become(state.setAside(each)));
    return true;
  }
}
