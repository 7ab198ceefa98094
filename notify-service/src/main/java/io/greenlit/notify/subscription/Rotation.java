package io.greenlit.notify.subscription;

import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import java.time.Duration;
import java.time.Instant;

/**
 * Puts another secret in force.
 *
 * @param overlap how long those before sign, too: 0 to 7 days
 */
public record Rotation(Secret next, Duration overlap) {

  /** What a subscriber gets who says nothing. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST_OLDER = 10;

  public Rotation {
    if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0) {
      throw new InvalidSubscription(
          "overlap", "must be between 0 and %d days".formatted(LONGEST.toDays()));
    }
  }

  Secrets of(Secrets before, Instant now) {
    if (before.inForce().equals(next)) {
      throw new InvalidSubscription(
          "secret", "is in force already: send another, or leave it out to have one made");
    }
    Secrets after = before.rotated(next, now.plus(overlap), now);
    if (after.older().size() > MOST_OLDER) {
      throw new InvalidSubscription(
          "overlap",
          "would let more than %d older secrets sign: send a shorter one, which ends theirs, too"
              .formatted(MOST_OLDER));
    }
    return after;
  }
}
