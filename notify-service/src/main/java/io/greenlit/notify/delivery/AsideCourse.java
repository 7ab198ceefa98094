package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes by themselves: those that were set aside and are tried again, or were asked for. */
final class AsideCourse implements Course {

  private final Ledger ledger;
  private final Predicate<String> busy;
  private final Set<PageKey> awaited = new HashSet<>();

  AsideCourse(Ledger ledger, Predicate<String> busy) {
    this.ledger = ledger;
    this.busy = busy;
  }

  @Override
  public Step next(Turn turn) {
    for (SetAside each : ledger.state().aside().values()) {
      PageKey in = PageKey.at(each.partition(), each.offset());
      if (!each.isDue(turn.now()) || busy.test(each.showId()) || awaited.contains(in)) {
        continue;
      }
      switch (turn.log().find(each.partition(), each.offset(), each.offset() + 1, _ -> true)) {
        case Finding.Found(LogEntry entry) -> {
          return new Step.Send(entry, Lane.ASIDE, each.attempts() + 1, each.again());
        }
        case Finding.Unread(PageKey page, long _) -> {
          awaited.add(page);
          return new Step.Read(page, null);
        }
        // nothing is ever taken out of the log: it could not be read when it was written, either
        case Finding.Absent _ -> ledger.become(ledger.state().without(each.changeId()));
      }
    }
    return new Step.Rest();
  }

  @Override
  public void cameIn(PageKey page) {
    awaited.remove(page);
  }

  @Override
  public void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    SetAside aside = of(delivery);
    if (aside != null && Objects.equals(aside.again(), delivery.again())) {
      // it was not asked for anew meanwhile
      ledger.become(ledger.state().without(aside.changeId()));
    }
  }

  @Override
  public @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    SetAside aside = of(delivery);
    if (aside == null) {
      return null; // dismissed meanwhile
    }
    ledger.become(ledger.state().setAside(aside.failed(result.error(), next)));
    return next;
  }

  private @Nullable SetAside of(Delivery delivery) {
    return ledger.state().aside().get(delivery.entry().changeId());
  }
}
