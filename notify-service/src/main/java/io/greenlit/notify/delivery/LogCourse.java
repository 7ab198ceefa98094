package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes in their turn: the subscription's own walk through the log, which has no end. */
final class LogCourse implements Course, Walker.Route {

  private final Ledger ledger;
  private final Predicate<LogEntry> wanted;
  private final CatchingUp catchingUp;
  private final Walker walker;

  LogCourse(Ledger ledger, Predicate<LogEntry> wanted, Predicate<String> busy) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.catchingUp = new CatchingUp(ledger, wanted);
    this.walker = new Walker(this, ledger, busy);
  }

  CatchingUp catchingUp() {
    return catchingUp;
  }

  @Override
  public Step next(Turn turn) {
    Step before = catchingUp.next(turn);
    if (before != null) {
      return before;
    }
    // beside digests nothing is begun, only what is under way is brought to its end
    int parkedShows = turn.subscription().digest() == null ? turn.limits().parkedShows() : 0;
    return walker.next(turn.log(), parkedShows, turn.now());
  }

  @Override
  public void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    walker.finished(delivery.entry(), log, now);
    catchingUp.arrived(delivery.entry(), now);
  }

  @Override
  public @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    return walker.failed(delivery, result, next, log, now);
  }

  @Override
  public void ready(String showId) {
    walker.ready(showId);
  }

  @Override
  public void cameIn(PageKey page) {
    walker.cameIn(page);
    catchingUp.cameIn(page);
  }

  @Override
  public Walk walk() {
    return ledger.state().walk();
  }

  @Override
  public void moved(Walk walk, Instant now) {
    ledger.become(ledger.state().with(walk));
  }

  @Override
  public boolean wants(LogEntry entry) {
    return wanted.test(entry) && !catchingUp.leavesOut(entry);
  }

  @Override
  public long end(int partition) {
    return Long.MAX_VALUE;
  }

  @Override
  public Step.Send send(LogEntry entry, int attempt) {
    return new Step.Send(catchingUp.marked(entry), Lane.LOG, attempt, null);
  }
}
