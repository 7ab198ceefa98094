package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Consequence;
import io.greenlit.notify.delivery.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to come of an attempt.
 *
 * @param error part of what the attempt says about it
 * @param then what follows for later deliveries
 */
record Want(Outcome outcome, @Nullable Integer status, @Nullable String error, Consequence then) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  static Want delivered(int status) {
    return new Want(Outcome.DELIVERED, status, null, new Consequence(true, false, null, null));
  }

  static Want refused(int status) {
    return new Want(Outcome.REFUSED, status, "answered " + status, again(FIRST_WAIT));
  }

  static Want unreachable(String error) {
    return new Want(Outcome.UNREACHABLE, null, error, again(FIRST_WAIT));
  }

  static Want timedOut() {
    String error = "no complete answer within 15000 ms";
    return new Want(Outcome.TIMED_OUT, null, error, again(FIRST_WAIT));
  }

  /** The subscription ends; what it has not got stays where it is. */
  static Want disabled(int status) {
    Consequence then = new Consequence(false, true, Duration.ZERO, null);
    return new Want(Outcome.REFUSED, status, "answered " + status, then);
  }

  /** Only this show waits as long. */
  static Want waits(int status, Duration time) {
    return new Want(Outcome.REFUSED, status, "answered " + status, again(time));
  }

  /** All shows of the subscription wait as long. */
  static Want rests(int status, Duration time) {
    Duration again = time.compareTo(FIRST_WAIT) > 0 ? time : FIRST_WAIT;
    Consequence then = new Consequence(false, false, again, time);
    return new Want(Outcome.REFUSED, status, "answered " + status, then);
  }

  private static Consequence again(Duration time) {
    return new Consequence(false, false, time, null);
  }

  void isMetBy(AttemptResult result) {
    assertThat(result.outcome()).as(result.toString()).isEqualTo(outcome);
    assertThat(result.statusCode()).isEqualTo(status);
    if (error == null) {
      assertThat(result.error()).isNull();
    } else {
      assertThat(result.error()).isNotBlank().contains(error);
    }
    assertThat(Consequence.of(result)).isEqualTo(then);
  }
}
