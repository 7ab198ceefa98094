package io.greenlit.notify.delivery;

import io.greenlit.notify.change.Traits;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.webhook.Messages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest on its way, or the last one: written down before its first part is sent, so that a crash
 * makes the same parts again. What of the log it has told lies before the walk's positions.
 *
 * @param due the time that it was due at
 * @param end of the part of the log that it tells
 * @param part the next part, from 1
 * @param of how many parts there are
 * @param attempts made so far for that part
 * @param nextAttemptAt when that part is tried; null where the digest is done
 */
public record DigestRun(
    Instant due, Positions end, int part, int of, int attempts, @Nullable Instant nextAttemptAt) {

  static DigestRun begun(Instant due, Positions end, int parts, Instant now) {
    return new DigestRun(due, end, 1, parts, 0, parts == 0 ? null : now);
  }

  boolean running() {
    return nextAttemptAt != null;
  }

  boolean isDue(Instant now) {
    return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
  }

  DigestRun failed(Instant next) {
    return new DigestRun(due, end, part, of, attempts + 1, next);
  }

  /** The part is done with: the next one follows, or the digest is over. */
  DigestRun further(boolean last, Instant now) {
    return new DigestRun(due, end, part + 1, of, 0, last ? null : now);
  }

  DigestRun triedAfresh(Instant now) {
    return running() ? new DigestRun(due, end, part, of, 0, now) : this;
  }

  /** The same in every attempt, and after every crash. */
  String messageId(String subscriptionId) {
    return "digest_%s_%d_%d".formatted(subscriptionId, due.getEpochSecond(), part);
  }

  /** The part that comes next, in the place of a change; it is of no show. */
  LogEntry entry(Subscription subscription, List<LogEntry> told) {
    return new LogEntry(
        0,
        0,
        messageId(subscription.id()),
        Traits.of(subscription.id(), null),
        due,
        due,
        null,
        Messages.digest(
            due, part, Math.max(of, part), told.stream().map(LogEntry::message).toList()));
  }
}
