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

  /** A result whose endpoint said nothing of how many it takes. */
  public AttemptResult(
      Outcome outcome,
      @Nullable Integer statusCode,
      @Nullable String error,
      Duration took,
      @Nullable Duration retryAfter,
      @Nullable String answer) {
    this(outcome, statusCode, error, took, retryAfter, answer, null);
  }

  /** A result whose endpoint said no more than its status. */
  public AttemptResult(
      Outcome outcome, @Nullable Integer statusCode, @Nullable String error, Duration took) {
    this(outcome, statusCode, error, took, null, null);
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
