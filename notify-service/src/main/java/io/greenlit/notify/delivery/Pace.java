package io.greenlit.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a subscription may have under way, as its endpoint does: one request at first and after
 * each failure, twice as many with each success, none beside one that takes long while nothing
 * arrives. It is not written down: who begins anew begins carefully.
 */
final class Pace {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Duration slowAfter;
  private int window = 1;
  private boolean silent;
  private boolean slow;
  private Instant notBefore = Instant.MIN;
  private Instant alarm = Instant.MIN;

  /**
   * @param slowAfter from when on a request takes long
   */
  Pace(Duration slowAfter) {
    this.slowAfter = slowAfter;
  }

  /** How many requests may be under way, of so many that are allowed at all. */
  int window(int most) {
    return silent ? 0 : Math.min(window, most);
  }

  /** Whether the next request is expected to hang. */
  boolean slow() {
    return slow;
  }

  /** A request is under way that takes long. */
  void tookLong() {
    silent = true;
    slow = true;
  }

  void finished(AttemptResult result, int most) {
    silent = false;
    // who answers late, but well, need not wait among those that do not answer
    slow = !result.delivered() && result.took().compareTo(slowAfter) >= 0;
    window = result.delivered() ? (int) Math.min(2L * window, most) : 1;
  }

  /**
   * A request begins.
   *
   * @param rate requests a minute that the subscriber wants at most; null where it does not say
   */
  void started(@Nullable Integer rate, Instant now) {
    if (rate != null) {
      notBefore = now.plus(MINUTE.dividedBy(rate));
    }
  }

  /** When the next request may begin. */
  Instant notBefore() {
    return notBefore;
  }

  /** Whether nobody has set the clock for this time yet. */
  boolean isNews(Instant time) {
    boolean news = !time.equals(alarm);
    alarm = time;
    return news;
  }
}
