package io.greenlit.notify.web;

import io.greenlit.notify.delivery.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Attempts of a subscription, as the API needs them: the newest first. */
@FunctionalInterface
public interface AttemptBook {

  /**
   * A page of attempts; one request looks at a bounded part of the log, so it may be short and
   * still have a next one.
   *
   * @param before place in the log of attempts before which to begin; null for its end
   */
  CompletableFuture<Page> attempts(
      String subscriptionId, Wanted wanted, @Nullable Long before, int limit);

  /**
   * Which attempts are asked for; what is null is not asked about.
   *
   * @param since only those that started then or later
   */
  record Wanted(
      @Nullable Outcome outcome,
      @Nullable String changeId,
      @Nullable String showId,
      @Nullable Instant since) {

    /** Whether an attempt is one of them. */
    public boolean lets(Attempt attempt) {
      return (outcome == null || outcome == attempt.outcome())
          && (changeId == null || changeId.equals(attempt.changeId()))
          && (showId == null || showId.equals(attempt.showId()))
          && (since == null || !attempt.startedAt().isBefore(since));
    }
  }

  /**
   * One request of a delivery.
   *
   * @param number which attempt for this change, from 1
   * @param replayId the replay or resend that it was made for
   * @param answer what the body of the answer began with
   */
  record Attempt(
      String changeId,
      String showId,
      int number,
      Instant startedAt,
      int durationMillis,
      Outcome outcome,
      @Nullable Integer statusCode,
      @Nullable String error,
      @Nullable Instant nextAttemptAt,
      @Nullable String replayId,
      @Nullable String answer) {}

  /**
   * Some attempts, the newest first.
   *
   * @param next place to go on from; null where there are no older ones
   */
  record Page(List<Attempt> attempts, @Nullable Long next) {}
}
