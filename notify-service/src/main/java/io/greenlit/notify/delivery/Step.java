package io.greenlit.notify.delivery;

import org.jspecify.annotations.Nullable;

/** What a subscription needs next. */
sealed interface Step {

  /** Send this change. */
  record Send(LogEntry entry, Lane lane, int attempt) implements Step {}

  /**
   * Read this page.
   *
   * @param showId the parked show that needs it; null where anything else does
   */
  record Read(PageKey page, @Nullable String showId) implements Step {}

  /** Nothing, until something happens. */
  record Rest() implements Step {}
}
