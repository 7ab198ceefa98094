package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request of a delivery, as its subscriber sees it.
 *
 * @param number which attempt for this change, from 1
 * @param statusCode null where no answer came
 * @param error what went wrong
 * @param nextAttemptAt null where there is none
 * @param replayId the replay or resend that it was made for
 * @param answer what the body of the answer began with, at most 1 kB
 */
@Schema(name = "Attempt")
@JsonPropertyOrder({
  "changeId",
  "showId",
  "number",
  "startedAt",
  "durationMillis",
  "outcome",
  "statusCode",
  "error",
  "nextAttemptAt",
  "replayId",
  "answer"
})
record AttemptView(
    String changeId,
    String showId,
    int number,
    Instant startedAt,
    int durationMillis,
    String outcome,
    @Nullable Integer statusCode,
    @Nullable String error,
    @Nullable Instant nextAttemptAt,
    @Nullable String replayId,
    @Nullable String answer) {

  /** A page of a list; {@code next} is the cursor of the page after it. */
  @Schema(name = "AttemptPage")
  @JsonPropertyOrder({"attempts", "next"})
  record Page(List<AttemptView> attempts, @Nullable String next) {

    static Page of(AttemptBook.Page page) {
      return new Page(
          page.attempts().stream().map(AttemptView::of).toList(),
          page.next() == null ? null : page.next().toString());
    }
  }

  private static AttemptView of(AttemptBook.Attempt attempt) {
    return new AttemptView(
        attempt.changeId(),
        attempt.showId(),
        attempt.number(),
        attempt.startedAt(),
        attempt.durationMillis(),
        attempt.outcome().name().toLowerCase(Locale.ROOT),
        attempt.statusCode(),
        attempt.error(),
        attempt.nextAttemptAt(),
        attempt.replayId(),
        attempt.answer());
  }
}
