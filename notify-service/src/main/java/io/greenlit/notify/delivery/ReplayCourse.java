package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes that are sent again: a second walk, which ends where the replay does. */
final class ReplayCourse implements Course, Walker.Route {

  private final Ledger ledger;
  private final Predicate<LogEntry> wanted;
  private final Predicate<String> busy;
  private @Nullable Again walked;
  private @Nullable Walker walker;

  ReplayCourse(Ledger ledger, Predicate<LogEntry> wanted, Predicate<String> busy) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.busy = busy;
    takeUp();
  }

  /** Walks the replay that stands in the cursor, if another one was asked for, or none goes on. */
  void takeUp() {
    Replay replay = ledger.state().replay();
    Again running = replay == null || !replay.running() ? null : replay.again();
    if (running == null) {
      walker = null;
    } else if (!running.equals(walked)) {
      walker = new Walker(this, ledger, busy);
    }
    walked = running;
  }

  @Override
  public Step next(Turn turn) {
    return walker != null && turn.replays()
        ? walker.next(turn.log(), turn.limits().parkedShows(), turn.now())
        : new Step.Rest();
  }

  @Override
  public void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    Walker walk = walkerOf(delivery);
    if (walk != null) {
      ledger.become(ledger.state().with(replay().arrived()));
      walk.finished(delivery.entry(), log, now);
    }
  }

  @Override
  public @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    Walker walk = walkerOf(delivery);
    return walk == null ? null : walk.failed(delivery, result, next, log, now);
  }

  @Override
  public void ready(String showId) {
    if (walker != null) {
      walker.ready(showId);
    }
  }

  @Override
  public void cameIn(PageKey page) {
    if (walker != null) {
      walker.cameIn(page);
    }
  }

  /** Null where that replay was ended meanwhile. */
  private @Nullable Walker walkerOf(Delivery delivery) {
    return walked != null && walked.equals(delivery.again()) ? walker : null;
  }

  private Replay replay() {
    return Objects.requireNonNull(ledger.state().replay(), "no replay goes on");
  }

  @Override
  public Walk walk() {
    return replay().walk();
  }

  @Override
  public void moved(Walk walk, Instant now) {
    ledger.become(ledger.state().with(replay().with(walk).finishedIfDone(now)));
    takeUp();
  }

  @Override
  public boolean wants(LogEntry entry) {
    return wanted.test(entry)
        && entry.passes(replay().filter())
        && !ledger.state().walk().isToCome(entry);
  }

  @Override
  public long end(int partition) {
    return replay().end().at(partition);
  }

  @Override
  public Step.Send send(LogEntry entry, int attempt) {
    return new Step.Send(entry, Lane.REPLAY, attempt, replay().again());
  }
}
