package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Says what a filter would have let through, before anybody relies on it. */
@RestController
@RequestMapping("/v1/subscriptions")
public class PreviewController {

  private static final int EXAMINED = 1000;
  private static final int AT_ONCE = 4;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Set<String> FIELDS = Sent.fields(Sent.Preview.class);

  private final SubscriptionBook book;
  private final RecentChanges changes;
  private final Semaphore underWay = new Semaphore(AT_ONCE);

  public PreviewController(SubscriptionBook book, RecentChanges changes) {
    this.book = book;
    this.changes = changes;
  }

  /** Of a filter that no subscription has yet. */
  @Operation(
      operationId = "previewFilter",
      summary = "Which of the last 1,000 changes a filter would let through",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.Preview.class))))
  @PostMapping("/preview")
  Mono<PreviewView> preview(@RequestBody JsonNode body) {
    return preview(valid(() -> filter(body)));
  }

  /** Of a subscription's filter, or of the one that is sent. */
  @Operation(
      operationId = "preview",
      summary = "Which of the last 1,000 changes a subscription's filter, or another, lets through",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Sent.Preview.class))))
  @PostMapping("/{id}/preview")
  Mono<PreviewView> preview(
      @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body) {
    Subscription subscription = Handling.existing(book, id);
    return preview(
        body == null || !body.has("filter") ? subscription.filter() : valid(() -> filter(body)));
  }

  private static ChangeFilter filter(JsonNode body) {
    SubscriptionRequest.onlyKnown(body, "", FIELDS);
    return FilterRequest.filter(body.path("filter"));
  }

  private Mono<PreviewView> preview(ChangeFilter filter) {
    return Mono.defer(() -> {
      if (!underWay.tryAcquire()) {
        return Mono.error(
            Problem.unavailable(
                "Other previews are being made. Send the request again.", RETRY_AFTER, null));
      }
      return done(() -> changes.last(EXAMINED))
          .map(recent -> PreviewView.of(filter, recent))
          .doFinally(_ -> underWay.release());
    });
  }
}
