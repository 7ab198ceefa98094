package io.greenlit.notify.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param statusCode HTTP status of the answer; null where none came
 * @param error what went wrong, for people; null where nothing did
 */
public record AttemptResult(
    Outcome outcome, @Nullable Integer statusCode, @Nullable String error, Duration took) {

  /** Whether the subscriber has the change now. */
  public boolean delivered() {
    return outcome == Outcome.DELIVERED;
  }
}
