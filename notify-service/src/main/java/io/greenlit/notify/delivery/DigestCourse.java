package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes with others: first counts the parts of a digest, then makes part after part. It remembers
 * nothing that could not be found again in the log.
 */
final class DigestCourse implements Course {

  private final Ledger ledger;
  private final Predicate<LogEntry> wanted;
  private final Predicate<String> busy;
  private @Nullable Gathering gathering;
  private @Nullable PageKey awaited;
  private Positions end = Positions.of(Map.of());
  private Gathering.Found.@Nullable Part part;
  private boolean counting;
  private int parts;

  DigestCourse(Ledger ledger, Predicate<LogEntry> wanted, Predicate<String> busy) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.busy = busy;
  }

  @Override
  public void cameIn(PageKey page) {
    if (page.equals(awaited)) {
      awaited = null;
    }
  }

  /** What a subscriber of digests needs, when nothing is left of what is told by itself. */
  @Override
  public Step next(Turn turn) {
    Subscription subscription = turn.subscription();
    Digest digest = subscription.digest();
    if (digest == null
        || turn.begun()
        || !ledger.state().parked().isEmpty()
        || busy.test(subscription.id())) {
      return new Step.Rest();
    }
    DigestRun run = ledger.state().digest();
    if (run != null && run.running()) {
      return run.isDue(turn.now()) ? part(run, turn) : new Step.Rest();
    }
    Instant due = digest.dueAfter(run == null ? subscription.updatedAt() : run.due());
    return due.isAfter(turn.now()) ? new Step.Wait(due) : count(digest.dueBefore(turn.now()), turn);
  }

  /** A digest was counted, or nothing of it is left. */
  void begin(DigestRun run, Instant now) {
    ledger.begin(ledger.state().with(run));
    if (!run.running()) {
      told(run.end(), now);
    }
  }

  @Override
  public void delivered(Delivery delivery, AttemptResult result, ChangeLog log, Instant now) {
    DigestRun run = ledger.state().digest();
    Gathering.Found.Part sent = partOf(delivery);
    if (sent != null && run != null) {
      done(run, sent, now);
    }
  }

  @Override
  public @Nullable Instant failed(
      Delivery delivery, AttemptResult result, @Nullable Instant next, ChangeLog log, Instant now) {
    DigestRun run = ledger.state().digest();
    Gathering.Found.Part sent = partOf(delivery);
    if (sent == null || run == null) {
      return null;
    }
    if (next == null && ledger.setAside(givenUp(delivery, sent, result, now), now)) {
      done(run, sent, now);
      return null;
    }
    forget();
    ledger.become(ledger.state().with(run.failed(next == null ? now : next)));
    return next;
  }

  private static List<SetAside> givenUp(
      Delivery delivery, Gathering.Found.Part sent, AttemptResult result, Instant now) {
    return sent.entries().stream()
        .map(entry -> SetAside.of(entry, delivery.attempt(), result.error(), now))
        .toList();
  }

  /** The part that a delivery brought; null where that is not the one under way. */
  private Gathering.Found.@Nullable Part partOf(Delivery delivery) {
    DigestRun run = ledger.state().digest();
    return run != null
            && run.messageId(delivery.subscription().id()).equals(delivery.entry().changeId())
        ? part
        : null;
  }

  private void done(DigestRun run, Gathering.Found.Part sent, Instant now) {
    ledger.become(ledger.state().with(run.further(sent.last(), now)));
    told(sent.upTo(), now);
  }

  private void told(Positions upTo, Instant now) {
    forget();
    ledger.become(ledger.state().with(ledger.state().walk().skippedTo(upTo, now)));
  }

  /** What was made is not needed any more. */
  private void forget() {
    gathering = null;
    awaited = null;
    part = null;
    counting = false;
  }

  private Step count(Instant due, Turn turn) {
    if (gathering == null || !counting) {
      end = turn.log().heads();
      gathering = new Gathering(ledger.state().positions(), end, wanted);
      counting = true;
      parts = 0;
    }
    while (awaited == null) {
      switch (gathering.next(turn.log())) {
        case Gathering.Found.Unread(PageKey page) -> {
          awaited = page;
          return new Step.Read(page, null);
        }
        case Gathering.Found.Part found -> {
          parts += found.entries().isEmpty() ? 0 : 1;
          if (found.last()) {
            forget();
            return new Step.Begin(DigestRun.begun(due, end, parts, turn.now()));
          }
        }
      }
    }
    return new Step.Rest();
  }

  private Step part(DigestRun run, Turn turn) {
    if (gathering == null || counting) {
      forget();
      gathering = new Gathering(ledger.state().positions(), run.end(), wanted);
    }
    if (awaited != null) {
      return new Step.Rest();
    }
    switch (gathering.next(turn.log())) {
      case Gathering.Found.Unread(PageKey page) -> {
        awaited = page;
        return new Step.Read(page, null);
      }
      case Gathering.Found.Part found -> {
        forget();
        if (found.entries().isEmpty()) {
          // its filter lets nothing through by now
          return new Step.Begin(run.further(true, turn.now()));
        }
        part = found;
        return new Step.Send(
            run.entry(turn.subscription(), found.entries()), Lane.DIGEST, run.attempts() + 1, null);
      }
    }
  }
}
