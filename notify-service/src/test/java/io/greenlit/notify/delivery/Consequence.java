package io.greenlit.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt's result means for the deliveries after it, as the engine takes it: for tests of
 * what gives results.
 *
 * @param again when the change is tried again; null where it is not
 * @param rest how long all shows of the subscription are left alone; null where they are not
 */
public record Consequence(
    boolean delivered, boolean disabled, @Nullable Duration again, @Nullable Duration rest) {

  /** The first wait, without jitter, and the longest rest are those of the service. */
  private static final RetrySchedule RETRIES =
      new RetrySchedule(List.of(Duration.ofSeconds(5)), 0, Duration.ofHours(6));

  /** What follows from the result of a first attempt. */
  public static Consequence of(AttemptResult result) {
    DeliveryWorld world = new DeliveryWorld(1, DeliveryWorld.LIMITS, RETRIES);
    world.subscribe(Subscriptions.to("ann"));
    LogEntry change = world.change("dark-harbour");
    world.answer(world.requests.getFirst(), result);
    world.write();

    CursorState cursor = world.cursor("ann");
    return new Consequence(
        world.received("ann").contains(change.changeId()),
        cursor.health().disabled() != null,
        until(world.attempts.getFirst().nextAttemptAt(), world.now),
        until(cursor.health().notBefore(), world.now));
  }

  private static @Nullable Duration until(@Nullable Instant time, Instant now) {
    return time == null ? null : Duration.between(now, time);
  }
}
