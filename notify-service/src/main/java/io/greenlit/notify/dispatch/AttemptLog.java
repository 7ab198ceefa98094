package io.greenlit.notify.dispatch;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where attempts are kept for people to look at. */
@FunctionalInterface
public interface AttemptLog {

  /**
   * Keeps an attempt.
   *
   * @param nextAttemptAt null where there will be none
   */
  void record(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt);
}
