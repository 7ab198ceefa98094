package io.greenlit.notify.metrics;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.Lane;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.dispatch.AttemptLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and times attempts on their way into the log of attempts. */
public final class MeteredAttempts implements AttemptLog {

  private final AttemptLog next;
  private final InstantSource clock;
  private final Map<Outcome, Timer> attempts = new EnumMap<>(Outcome.class);
  private final Timer sinceChange;
  private final Timer sinceRecord;

  public MeteredAttempts(AttemptLog next, MeterRegistry meters, InstantSource clock) {
    this.next = next;
    this.clock = clock;
    for (Outcome outcome : Outcome.values()) {
      attempts.put(
          outcome,
          Timer.builder("greenlit.notify.attempts")
              .description("Requests that ended, and how long they took")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
    sinceChange = latency(meters, "change", "From the article that moved a status to its webhook");
    sinceRecord = latency(meters, "record", "From the record in the log of changes to its webhook");
  }

  private static Timer latency(MeterRegistry meters, String since, String description) {
    return Timer.builder("greenlit.notify.latency")
        .description(description)
        .tag("since", since)
        .serviceLevelObjectives(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofHours(1))
        .register(meters);
  }

  @Override
  public void record(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {
    Timer timer = attempts.get(result.outcome());
    if (timer != null) {
      timer.record(result.took());
    }
    if (result.delivered() && isOfAChange(delivery.lane())) {
      Instant now = clock.instant();
      sinceChange.record(between(delivery.entry().occurredAt(), now));
      sinceRecord.record(between(delivery.entry().recordedAt(), now));
    }
    next.record(delivery, result, nextAttemptAt);
  }

  private static boolean isOfAChange(Lane lane) {
    return switch (lane) {
      case LOG, ASIDE, REPLAY -> true;
      case HANDSHAKE, DIGEST, NOTICE -> false;
    };
  }

  /** Clocks of two machines may differ: a time before zero would be dropped. */
  private static Duration between(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    return time.isNegative() ? Duration.ZERO : time;
  }
}
