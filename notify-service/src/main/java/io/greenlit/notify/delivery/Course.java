package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One lane of one subscription: what comes next on it, and what outcomes make of its cursor. */
interface Course {

  /** What to do next; the cursor has then moved past all that needs nothing done. */
  Step next(Turn turn);

  /** The subscriber has what was sent. */
  void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now);

  /**
   * The subscriber does not have what was sent.
   *
   * @param next when it may be tried again; null where that was the last attempt
   * @return when it is tried again; null where it is not
   */
  @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now);

  /** A parked show may be tried (again). */
  default void ready(String showId) {}

  /** A page came. */
  default void cameIn(PageKey page) {}
}
