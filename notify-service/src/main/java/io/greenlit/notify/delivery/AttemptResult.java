package io.greenlit.notify.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param statusCode HTTP status of the answer; null where none came
 * @param error what went wrong, for people; null where nothing did
 * @param retryAfter how long the endpoint wants to be left alone; null where it did not say
 * @param answer what its body began with, for people; null where it had none
 * @param perMinute how many webhooks a minute it takes; null where it did not say
 */
public record AttemptResult(
    Outcome outcome,
    @Nullable Integer statusCode,
    @Nullable String error,
    Duration took,
    @Nullable Duration retryAfter,
    @Nullable String answer,
    @Nullable Integer perMinute) {

  /** What came of an attempt that was not answered. */
  public static AttemptResult unanswered(Outcome outcome, String error, Duration took) {
    return new AttemptResult(outcome, null, error, took, null, null, null);
  }

  /** What came of an attempt that was answered: only 2xx is a success. */
  public static AttemptResult answered(
      int status, Duration took, @Nullable Duration retryAfter, @Nullable String answer) {
    boolean good = status / 100 == 2;
    return new AttemptResult(
        good ? Outcome.DELIVERED : Outcome.REFUSED,
        status,
        good ? null : "answered " + status,
        took,
        retryAfter,
        answer,
        null);
  }

  /** This result, refused for what its answer lacks. */
  public AttemptResult refused(String reason) {
    return new AttemptResult(
        Outcome.REFUSED, statusCode, reason, took, retryAfter, answer, perMinute);
  }

  /**
   * This result, of an endpoint that takes so many webhooks a minute; null where it did not say.
   */
  public AttemptResult allowing(@Nullable Integer rate) {
    return new AttemptResult(outcome, statusCode, error, took, retryAfter, answer, rate);
  }

  /** Whether the subscriber has the change now. */
  public boolean delivered() {
    return outcome == Outcome.DELIVERED;
  }

  /** Whether the endpoint wants no webhooks any more (Standard Webhooks: 410). */
  boolean gone() {
    return statusCode != null && statusCode == 410;
  }

  /** Whether the endpoint has more than it can take (Standard Webhooks: 429, 502, 504; and 503). */
  boolean overloaded() {
    return statusCode != null
        && switch (statusCode) {
          case 429, 502, 503, 504 -> true;
          default -> false;
        };
  }
}
