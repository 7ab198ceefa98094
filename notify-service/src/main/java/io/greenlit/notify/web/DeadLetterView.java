package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.SetAside;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that was given up on, as its subscriber sees it.
 *
 * @param since when it was given up on
 * @param error what the last attempt ended with
 * @param nextAttemptAt when it is tried again; null where it has not been redriven
 */
@Schema(name = "DeadLetter")
@JsonPropertyOrder({"changeId", "showId", "since", "attempts", "error", "nextAttemptAt"})
record DeadLetterView(
    String changeId,
    String showId,
    Instant since,
    int attempts,
    @Nullable String error,
    @Nullable Instant nextAttemptAt) {

  /** A page of a list; {@code next} is the cursor of the page after it. */
  @Schema(name = "DeadLetterPage")
  @JsonPropertyOrder({"deadLetters", "next"})
  record Page(List<DeadLetterView> deadLetters, @Nullable String next) {

    static Page of(List<SetAside> all, int limit) {
      List<SetAside> page = all.subList(0, Math.min(limit, all.size()));
      return new Page(
          page.stream().map(DeadLetterView::of).toList(),
          page.size() < all.size() ? page.getLast().changeId() : null);
    }
  }

  private static DeadLetterView of(SetAside change) {
    return new DeadLetterView(
        change.changeId(),
        change.showId(),
        change.since(),
        change.attempts(),
        change.error(),
        change.nextAttemptAt());
  }
}
