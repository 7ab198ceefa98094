package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.ChangeFilter;
import org.jspecify.annotations.Nullable;

/** What a subscriber tells the owner of a subscription to do, wherever that runs. */
public sealed interface Command {

  /** Ends being disabled or failing, and every wait. */
  record Resume() implements Command {}

  /** Tries again what was given up on. */
  record Redrive(Which which) implements Command {}

  /** Forgets what was given up on. */
  record Dismiss(Which which) implements Command {}

  /** Sends again what lies between here and where the subscription stands, unless one goes on. */
  record StartReplay(Again again, Positions from, ChangeFilter filter) implements Command {}

  /** Sends nothing more of a replay. */
  record EndReplay() implements Command {}

  /** Sends one change again, by itself. */
  record Resend(Again again, String changeId, String showId, int partition, long offset)
      implements Command {}

  /** Asks an endpoint that has not agreed yet again, at once. */
  record Verify() implements Command {}

  /** Passes over everything up to here. */
  record SkipTo(Positions to) implements Command {}

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
