package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that left its place in the walk: all attempts for it failed, and later changes of its
 * show go on without it. It stays with the cursor until it is delivered after all, or dismissed.
 *
 * @param attempts made so far, since it was last redriven
 * @param since when it was set aside
 * @param error what the last attempt ended with, for people
 * @param nextAttemptAt when it is tried again; null where nobody asked for that: a dead letter
 * @param again null where it left the subscription's own walk
 */
public record SetAside(
    String changeId,
    String showId,
    int partition,
    long offset,
    int attempts,
    Instant since,
    @Nullable String error,
    @Nullable Instant nextAttemptAt,
    @Nullable Again again) {

  /** What is given up on after this delivery. */
  static SetAside of(LogEntry entry, int attempts, @Nullable String error, Instant now) {
    return new SetAside(
        entry.changeId(),
        entry.showId(),
        entry.partition(),
        entry.offset(),
        attempts,
        now,
        error,
        null,
        null);
  }

  static SetAside of(Delivery delivery, @Nullable String error, Instant now) {
    LogEntry entry = delivery.entry();
    return new SetAside(
        entry.changeId(),
        entry.showId(),
        entry.partition(),
        entry.offset(),
        delivery.attempt(),
        now,
        error,
        null,
        delivery.again());
  }

  /** What is to be sent once more. */
  static SetAside of(Command.Resend resend, Instant now) {
    return new SetAside(
        resend.changeId(),
        resend.showId(),
        resend.partition(),
        resend.offset(),
        0,
        now,
        null,
        now,
        resend.again());
  }

  /** Whether it will not be tried again, unless somebody asks for that. */
  boolean isDeadLetter() {
    return nextAttemptAt == null;
  }

  /** Whether it may be tried now. */
  boolean isDue(Instant now) {
    return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
  }

  SetAside redriven(Instant now) {
    return new SetAside(changeId, showId, partition, offset, 0, since, error, now, again);
  }

  /**
   * @param next null where it will not be tried again
   */
  SetAside failed(@Nullable String reason, @Nullable Instant next) {
    return new SetAside(
        changeId, showId, partition, offset, attempts + 1, since, reason, next, again);
  }
}
