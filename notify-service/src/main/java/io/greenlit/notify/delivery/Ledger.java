package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.List;

/** The cursor of a subscription as it stands, which all its lanes share and move. */
final class Ledger {

  private final UnderWay underWay;
  private CursorState state;

  Ledger(CursorState state, UnderWay underWay) {
    this.state = state;
    this.underWay = underWay;
  }

  CursorState state() {
    return state;
  }

  void become(CursorState next) {
    state = next;
    underWay.moved();
  }

  /** Something begins of which nothing may be sent before it is written down. */
  void begin(CursorState next) {
    become(next);
    underWay.begin();
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
