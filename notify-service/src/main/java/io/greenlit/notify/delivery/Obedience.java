package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a subscriber's commands make of a cursor. */
final class Obedience {

  private Obedience() {}

  /** The state after a command. */
  static CursorState to(Command command, CursorState state, Instant now) {
    return switch (command) {
      case Command.Resume() -> resumed(state, now);
      case Command.Redrive(Command.Which which) ->
          state.withAside(changes ->
              changes.replaceAll((id, each) -> which.covers(id) ? each.redriven(now) : each));
      case Command.Dismiss(Command.Which which) ->
          state.withAside(changes -> changes.keySet().removeIf(which::covers));
      case Command.StartReplay start -> replaying(state, start, now);
      case Command.EndReplay() -> state.with((Replay) null);
      case Command.Resend resend ->
          state.hasRoomAside() || state.aside().containsKey(resend.changeId())
              ? state.setAside(SetAside.of(resend, now))
              : state;
      case Command.Verify() -> state.with(askedAfresh(state, now));
      case Command.SkipTo(Positions to) -> state.with(state.walk().skippedTo(to, now));
    };
  }

  private static CursorState replaying(CursorState state, Command.StartReplay start, Instant now) {
    if (state.replay() != null && state.replay().running()) {
      return state;
    }
    Walk from = Walk.startingAt(start.from().toMap());
    return state.with(
        new Replay(start.again(), from, state.positions(), start.filter(), now, 0, null)
            .finishedIfDone(now));
  }

  /** The subscriber has it started again: it goes on where it stood, at once. */
  private static CursorState resumed(CursorState state, Instant now) {
    Replay replay = state.replay();
    DigestRun digest = state.digest();
    return state
        .with(state.walk().triedAfresh(now))
        .with(Health.GOOD)
        .with(replay == null ? null : replay.with(replay.walk().triedAfresh(now)))
        .with(askedAfresh(state, now))
        .with(digest == null ? null : digest.triedAfresh(now));
  }

  private static @Nullable Handshake askedAfresh(CursorState state, Instant now) {
    Handshake handshake = state.handshake();
    return handshake == null ? null : handshake.triedAfresh(now);
  }
}
