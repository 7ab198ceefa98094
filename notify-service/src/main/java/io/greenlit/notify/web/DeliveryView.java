package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.Backlog;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Replay;
import io.greenlit.notify.delivery.Standing;
import io.greenlit.notify.delivery.State;
import io.greenlit.notify.subscription.Subscription;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries of a subscription stand, as its subscriber sees it.
 *
 * @param state {@code active}, {@code paused} (by the subscriber), {@code failing} (tried with one
 *     request at a time), {@code disabled}, {@code pending} (its endpoint has not agreed yet)
 * @param reason why it is disabled: {@code gone} or {@code too_many_dead_letters}
 * @param since from when on it is disabled
 * @param notBefore until when it is left alone, as its endpoint asked
 * @param verification how far its endpoint has come in agreeing, where it must
 * @param backlog changes that it is still to get
 * @param lagSeconds how long the oldest of them waits; null where that could not be found out
 * @param oldestUndelivered that one
 * @param lag offsets of the log of changes not looked at yet
 * @param parkedShows shows with changes that are under way or wait to be tried again
 * @param inFlight requests under way
 * @param deadLetters changes that were given up on
 * @param replay the last replay that was asked for
 */
@Schema(name = "Delivery")
@JsonPropertyOrder({
  "state",
  "reason",
  "since",
  "notBefore",
  "verification",
  "backlog",
  "lagSeconds",
  "oldestUndelivered",
  "lag",
  "parkedShows",
  "inFlight",
  "deadLetters",
  "replay"
})
record DeliveryView(
    @Schema(allowableValues = {"active", "paused", "failing", "disabled", "pending"}) String state,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant notBefore,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VerificationView verification,
    BacklogView backlog,
    @Nullable Long lagSeconds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UndeliveredView oldestUndelivered,
    long lag,
    int parkedShows,
    int inFlight,
    int deadLetters,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReplayView replay) {

  /**
   * Changes that a subscription is still to get.
   *
   * @param exact false: at most so many
   */
  @Schema(name = "Backlog")
  @JsonPropertyOrder({"changes", "exact"})
  record BacklogView(long changes, boolean exact) {}

  /**
   * A change that waits.
   *
   * @param since when it was written to the log of changes
   */
  @Schema(name = "Undelivered")
  @JsonPropertyOrder({"changeId", "showId", "since"})
  record UndeliveredView(String changeId, String showId, Instant since) {}

  /**
   * How a replay stands.
   *
   * @param state whether it is running, or is over
   * @param delivered changes that have arrived
   * @param remaining offsets of the log of changes that it has not looked at yet
   */
  @Schema(name = "ReplayState")
  @JsonPropertyOrder({"id", "state", "askedAt", "delivered", "remaining", "finishedAt"})
  record ReplayView(
      String id,
      String state,
      Instant askedAt,
      long delivered,
      long remaining,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant finishedAt) {

    static @Nullable ReplayView of(@Nullable Replay replay) {
      return replay == null
          ? null
          : new ReplayView(
              replay.again().id(),
              replay.running() ? "running" : "finished",
              replay.askedAt(),
              replay.delivered(),
              replay.remaining(),
              replay.finishedAt());
    }
  }

  static DeliveryView of(Subscription subscription, Standing standing, Instant now) {
    Health health = standing.cursor().health();
    Disabled disabled = health.disabled();
    Instant pause = health.notBefore();
    Backlog backlog = standing.backlog();
    LogEntry oldest = backlog.oldest();
    return new DeliveryView(
        State.of(subscription, standing.cursor()).name().toLowerCase(Locale.ROOT),
        disabled == null ? null : disabled.reason().name().toLowerCase(Locale.ROOT),
        disabled == null ? null : disabled.since(),
        pause == null || !pause.isAfter(now) ? null : pause,
        VerificationView.of(subscription, standing.cursor().handshake()),
        new BacklogView(backlog.changes(), backlog.exact()),
        lagSeconds(backlog, now),
        oldest == null
            ? null
            : new UndeliveredView(oldest.changeId(), oldest.showId(), oldest.recordedAt()),
        standing.load().lag(),
        standing.load().parkedShows(),
        standing.load().inFlight(),
        standing.load().deadLetters(),
        ReplayView.of(standing.cursor().replay()));
  }

  private static @Nullable Long lagSeconds(Backlog backlog, Instant now) {
    LogEntry oldest = backlog.oldest();
    if (oldest == null) {
      return backlog.oldestKnown() ? 0L : null;
    }
    return Math.max(0, Duration.between(oldest.recordedAt(), now).toSeconds());
  }
}
