package io.greenlit.notify.web;

import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.platform.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Subscriptions over HTTP. */
@RestController
@RequestMapping("/v1/subscriptions")
public class SubscriptionController {

  private static final Logger log = LoggerFactory.getLogger(SubscriptionController.class);
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final int LONGEST_PAGE = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final SubscriptionBook book;
  private final SubscriptionIds ids;
  private final InstantSource clock;

  public SubscriptionController(SubscriptionBook book, SubscriptionIds ids, InstantSource clock) {
    this.book = book;
    this.ids = ids;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<SubscriptionView>> create(@RequestBody JsonNode body) {
    SubscriptionDraft draft = valid(() -> SubscriptionRequest.creation(body));
    Secret secret = valid(() -> SubscriptionRequest.secret(body)).orElseGet(ids::secret);
    return done(book::endOfLog)
        .map(end -> Subscription.of(ids.next(), draft, secret, now(), end))
        .flatMap(made -> done(() -> book.put(made)).thenReturn(made))
        .map(made ->
            ResponseEntity.created(URI.create("/v1/subscriptions/" + made.id()))
                .body(SubscriptionView.of(made).with(secret)));
  }

  @GetMapping
  SubscriptionView.Page list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.invalid("limit", "limit must be between 1 and " + LONGEST_PAGE);
    }
    List<Subscription> found = book.after(cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Subscription> page = more ? found.subList(0, limit) : found;
    return new SubscriptionView.Page(
        page.stream().map(SubscriptionView::of).toList(), more ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  Mono<SubscriptionView> get(@PathVariable String id) {
    Subscription subscription = existing(id);
    return done(() -> book.status(subscription))
        .map(status -> SubscriptionView.of(subscription).with(status));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  Mono<SubscriptionView> patch(@PathVariable String id, @RequestBody JsonNode patch) {
    Subscription before = existing(id);
    SubscriptionDraft draft = valid(() -> SubscriptionRequest.patched(before, patch));
    Subscription after = before.with(draft, now());
    return done(() -> book.put(after)).thenReturn(SubscriptionView.of(after));
  }

  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id) {
    existing(id);
    return done(() -> book.remove(id)).thenReturn(ResponseEntity.noContent().build());
  }

  private Subscription existing(String id) {
    Subscription subscription = book.get(id);
    if (subscription == null) {
      throw Problem.notFound(
          "There is no subscription of this id: GET /v1/subscriptions lists those there are.");
    }
    return subscription;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static <T> T valid(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidSubscription e) {
      throw Problem.invalid(e.field(), e.getMessage() + ".");
    }
  }

  /** Waits for Kafka, for a bounded time, without holding a thread that serves others. */
  private static <T> Mono<T> done(Supplier<CompletableFuture<T>> work) {
    return Mono.fromFuture(work)
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(PATIENCE)
        .onErrorMap(SubscriptionController::unavailable);
  }

  private static Throwable unavailable(Throwable error) {
    log.warn("Kafka could not be asked or written to: {}", error.toString());
    return Problem.unavailable(
        error instanceof TimeoutException
            ? "Kafka did not answer in time. Send the request again."
            : "Kafka cannot take this now. Send the request again.",
        RETRY_AFTER,
        error);
  }
}
