package io.greenlit.notify.delivery;

import org.jspecify.annotations.Nullable;

/** What a subscriber tells the owner of a subscription to do, wherever that runs. */
public sealed interface Command {

  /** Ends being disabled or failing, and every wait. */
  record Resume() implements Command {}

  /** Tries again what was given up on. */
  record Redrive(Which which) implements Command {}

  /** Forgets what was given up on. */
  record Dismiss(Which which) implements Command {}

  /**
   * Some of the changes that are set aside.
   *
   * @param changeId null for all of them
   */
  record Which(@Nullable String changeId) {

    public boolean covers(String id) {
      return changeId == null || changeId.equals(id);
    }
  }
}
