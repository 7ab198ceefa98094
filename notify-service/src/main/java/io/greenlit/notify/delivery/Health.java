package io.greenlit.notify.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint does, over all shows of a subscription.
 *
 * @param failures attempts that failed in a row
 * @param notBefore nothing is sent before: the endpoint asked for a pause, or is overloaded
 * @param disabled null where it is not
 */
public record Health(int failures, @Nullable Instant notBefore, @Nullable Disabled disabled) {

  /** An endpoint that nothing is known against. */
  public static final Health GOOD = new Health(0, null, null);

  /** From so many failures in a row on, an endpoint is tried with one request at a time. */
  static final int FAILING = 5;

  /** Whether it is tried with one request at a time, until one succeeds. */
  public boolean failing() {
    return failures >= FAILING;
  }

  /** Whether something may be sent now. */
  boolean lets(Instant now) {
    return disabled == null && (notBefore == null || !notBefore.isAfter(now));
  }

  /** A success ends a row of failures, but not a pause that was asked for meanwhile. */
  Health succeeded() {
    return failures == 0 ? this : new Health(0, notBefore, disabled);
  }

  Health failed() {
    return new Health(failures + 1, notBefore, disabled);
  }

  Health pausedUntil(Instant time) {
    return notBefore != null && notBefore.isAfter(time)
        ? this
        : new Health(failures, time, disabled);
  }

  Health disabled(Disabled.Reason reason, Instant now) {
    return disabled == null ? new Health(failures, notBefore, new Disabled(reason, now)) : this;
  }
}
