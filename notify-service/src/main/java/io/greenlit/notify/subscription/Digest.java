package io.greenlit.notify.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When a subscriber wants to hear of all changes since the last time at once, in UTC.
 *
 * @param hour of the day, for a daily one; 0 for one that comes every hour
 */
public record Digest(Every every, int hour) {

  /** How often it comes. */
  public enum Every {
    HOUR,
    DAY
  }

  private static final int LAST_HOUR = 23;

  /**
   * @throws InvalidSubscription naming the field {@code digestHour}
   */
  public Digest {
    if (hour < 0 || hour > LAST_HOUR) {
      throw new InvalidSubscription("digestHour", "must be an hour of the day, 0 to 23 (UTC)");
    }
  }

  /** The first time that is later. */
  public Instant dueAfter(Instant time) {
    Instant due = dueAt(time);
    return due.isAfter(time) ? due : due.plus(period());
  }

  /** The last time that is not later. */
  public Instant dueBefore(Instant time) {
    return dueAfter(time).minus(period());
  }

  private Instant dueAt(Instant time) {
    return switch (every) {
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
      case DAY ->
          OffsetDateTime.ofInstant(time, ZoneOffset.UTC).with(LocalTime.of(hour, 0)).toInstant();
    };
  }

  private Duration period() {
    return every == Every.HOUR ? Duration.ofHours(1) : Duration.ofDays(1);
  }
}
