package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.web.AttemptBook;
import io.greenlit.schemas.Attempt;
import io.greenlit.schemas.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Attempts as they are written to their topic. */
final class AttemptRecords {

  private static final int LONGEST_ERROR = 500;

  private AttemptRecords() {}

  static Attempt written(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {
    return new Attempt(
        delivery.subscription().id(),
        delivery.entry().changeId(),
        delivery.entry().showId(),
        delivery.attempt(),
        delivery.startedAt(),
        (int) Math.min(Integer.MAX_VALUE, result.took().toMillis()),
        outcome(result.outcome()),
        result.statusCode(),
        cut(result.error()),
        nextAttemptAt,
        result.answer(),
        delivery.again() == null ? null : delivery.again().id());
  }

  static AttemptBook.Attempt attempt(Attempt written) {
    return new AttemptBook.Attempt(
        written.getChangeId(),
        written.getShowId(),
        written.getNumber(),
        written.getStartedAt(),
        written.getDurationMillis(),
        outcome(written.getOutcome()),
        written.getStatusCode(),
        written.getError(),
        written.getNextAttemptAt(),
        written.getReplayId(),
        written.getAnswer());
  }

  private static io.greenlit.notify.delivery.Outcome outcome(Outcome written) {
    return switch (written) {
      case DELIVERED -> io.greenlit.notify.delivery.Outcome.DELIVERED;
      case REFUSED -> io.greenlit.notify.delivery.Outcome.REFUSED;
      case TIMED_OUT -> io.greenlit.notify.delivery.Outcome.TIMED_OUT;
      case UNREACHABLE -> io.greenlit.notify.delivery.Outcome.UNREACHABLE;
    };
  }

  private static Outcome outcome(io.greenlit.notify.delivery.Outcome outcome) {
    return switch (outcome) {
      case DELIVERED -> Outcome.DELIVERED;
      case REFUSED -> Outcome.REFUSED;
      case TIMED_OUT -> Outcome.TIMED_OUT;
      case UNREACHABLE -> Outcome.UNREACHABLE;
    };
  }

  private static @Nullable String cut(@Nullable String error) {
    return error == null || error.length() <= LONGEST_ERROR
        ? error
        : error.substring(0, LONGEST_ERROR);
  }
}
