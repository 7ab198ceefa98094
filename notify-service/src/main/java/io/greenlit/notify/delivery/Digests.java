package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.Digest;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Messages;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the digests of one subscriber: first counts the parts of one, then makes part after part.
 * It remembers nothing that could not be found again in the log.
 */
final class Digests {

  private final Predicate<LogEntry> wanted;
  private @Nullable Gathering gathering;
  private @Nullable PageKey awaited;
  private Positions end = Positions.of(Map.of());
  private Gathering.Found.@Nullable Part part;
  private boolean counting;
  private int parts;

  Digests(Predicate<LogEntry> wanted) {
    this.wanted = wanted;
  }

  /** A page came. */
  void cameIn(PageKey page) {
    if (page.equals(awaited)) {
      awaited = null;
    }
  }

  /** What is under way; null where nothing is. */
  Gathering.Found.@Nullable Part part() {
    return part;
  }

  /** What was made is not needed any more. */
  void forget() {
    gathering = null;
    awaited = null;
    part = null;
    counting = false;
  }

  /** The step that follows while nothing is under way. */
  Step next(
      Subscription subscription, Digest digest, CursorState state, ChangeLog log, Instant now) {
    DigestRun run = state.digest();
    if (run != null && run.running()) {
      return run.isDue(now) ? part(run, subscription, state, log, now) : new Step.Rest();
    }
    Instant due = digest.dueAfter(run == null ? subscription.updatedAt() : run.due());
    return due.isAfter(now) ? new Step.Wait(due) : count(digest.dueBefore(now), state, log, now);
  }

  private Step count(Instant due, CursorState state, ChangeLog log, Instant now) {
    if (gathering == null || !counting) {
      end = log.heads();
      gathering = new Gathering(state.positions(), end, wanted);
      counting = true;
      parts = 0;
    }
    while (awaited == null) {
      switch (gathering.next(log)) {
        case Gathering.Found.Unread(PageKey page) -> {
          awaited = page;
          return new Step.Read(page, null);
        }
        case Gathering.Found.Part found -> {
          parts += found.entries().isEmpty() ? 0 : 1;
          if (found.last()) {
            forget();
            return new Step.Begin(DigestRun.begun(due, end, parts, now));
          }
        }
      }
    }
    return new Step.Rest();
  }

  private Step part(
      DigestRun run, Subscription subscription, CursorState state, ChangeLog log, Instant now) {
    if (gathering == null || counting) {
      forget();
      gathering = new Gathering(state.positions(), run.end(), wanted);
    }
    if (awaited != null) {
      return new Step.Rest();
    }
    switch (gathering.next(log)) {
      case Gathering.Found.Unread(PageKey page) -> {
        awaited = page;
        return new Step.Read(page, null);
      }
      case Gathering.Found.Part found -> {
        forget();
        if (found.entries().isEmpty()) {
          return new Step.Begin(run.further(true, now)); // its filter lets nothing through by now
        }
        part = found;
        return new Step.Send(
            entry(run, subscription, found), Lane.DIGEST, run.attempts() + 1, null);
      }
    }
  }

  private static LogEntry entry(
      DigestRun run, Subscription subscription, Gathering.Found.Part found) {
    return new LogEntry(
        0,
        0,
        run.messageId(subscription.id()),
        Traits.of(subscription.id(), null),
        run.due(),
        run.due(),
        null,
        Messages.digest(
            run.due(),
            run.part(),
            Math.max(run.of(), run.part()),
            found.entries().stream().map(LogEntry::message).toList()));
  }
}
