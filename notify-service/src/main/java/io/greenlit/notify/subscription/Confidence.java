package io.greenlit.notify.subscription;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;

/**
 * How sure a status must be to be told, and how far it must fall before it is told again; without
 * memory of its own, since a change tells of those before it.
 *
 * <p>A change is told when its confidence is {@code least} or more, unless the same status stands
 * as told: of the season's earlier changes, the last that lay outside the band from {@code least -
 * hysteresis} up to {@code least} lay above it and led to the same status.
 *
 * @param least 0..1000
 * @param hysteresis width of the band in which nothing happens; 0: every change at or above {@code
 *     least} is told
 */
public record Confidence(int least, int hysteresis) {

  private static final int MOST = 1000;

  /**
   * @throws InvalidSubscription naming {@code filter.minConfidence} or {@code filter.hysteresis}
   */
  public Confidence {
    if (least < 0 || least > MOST) {
      throw new InvalidSubscription(
          "filter.minConfidence", "must be a number from 0 to 1, such as 0.7");
    }
    if (hysteresis < 0 || hysteresis > least) {
      throw new InvalidSubscription(
          "filter.hysteresis", "must be a number from 0 to minConfidence, such as 0.1");
    }
  }

  boolean lets(Traits change) {
    Status to = change.to();
    return to != null && change.confidence() >= least && (hysteresis == 0 || isNews(to, change));
  }

  private boolean isNews(Status to, Traits change) {
    for (Traits.Earlier earlier : change.earlier()) {
      if (earlier.confidence() >= least) {
        return earlier.status() != to;
      }
      if (earlier.status() == null || earlier.confidence() < least - hysteresis) {
        return true;
      }
    }
    return true;
  }
}
