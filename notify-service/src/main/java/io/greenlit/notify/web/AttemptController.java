package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.checkLimit;
import static io.greenlit.notify.web.Handling.done;

import io.greenlit.notify.delivery.Outcome;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Attempts over HTTP: what was sent to a subscription, and what its endpoint said. */
@RestController
public class AttemptController {

  private final SubscriptionBook book;
  private final AttemptBook attempts;

  public AttemptController(SubscriptionBook book, AttemptBook attempts) {
    this.book = book;
    this.attempts = attempts;
  }

  @Operation(
      operationId = "attempts",
      summary = "A page of the requests that were made, the newest first")
  @GetMapping("/v1/subscriptions/{id}/attempts")
  Mono<AttemptView.Page> list(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String outcome,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(required = false) @Nullable String show,
      @RequestParam(required = false) @Nullable String since,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Handling.existing(book, id);
    checkLimit(limit);
    var wanted = new AttemptBook.Wanted(outcome(outcome), change, show, time(since));
    Long before = place(cursor);
    return done(() -> attempts.attempts(id, wanted, before, limit)).map(AttemptView.Page::of);
  }

  private static @Nullable Outcome outcome(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Stream.of(Outcome.values())
        .filter(each -> word(each).equals(word))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                "outcome",
                "outcome must be any of "
                    + Stream.of(Outcome.values()).map(AttemptController::word).toList()));
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("since", "since must be a time such as 2026-03-01T12:00:00Z.");
    }
  }

  private static @Nullable Long place(@Nullable String cursor) {
    try {
      return cursor == null ? null : Long.valueOf(cursor);
    } catch (NumberFormatException e) {
      throw Problem.malformed("cursor must be the \"next\" of the page before.", "cursor");
    }
  }
}
