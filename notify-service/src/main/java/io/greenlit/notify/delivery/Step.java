package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a subscription needs next. */
sealed interface Step {

  /**
   * Send this change.
   *
   * @param again null where it comes in its turn
   */
  record Send(LogEntry entry, Lane lane, int attempt, @Nullable Again again) implements Step {}

  /**
   * Read this page.
   *
   * @param showId the parked show that needs it; null where anything else does
   */
  record Read(PageKey page, @Nullable String showId) implements Step {}

  /** Write this down before anything of it is sent. */
  record Begin(DigestRun run) implements Step {}

  /** Nothing before this time, unless something happens. */
  record Wait(Instant until) implements Step {}

  /** Nothing, until something happens. */
  record Rest() implements Step {}
}
