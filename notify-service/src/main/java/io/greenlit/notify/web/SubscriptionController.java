package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.checkLimit;
import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import tools.jackson.databind.JsonNode;

/** Subscriptions over HTTP. */
@RestController
@RequestMapping("/v1/subscriptions")
public class SubscriptionController {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final SubscriptionBook book;
  private final SubscriptionIds ids;
  private final DeploymentRules rules;
  private final SubscriptionQuota quota;
  private final InstantSource clock;

  public SubscriptionController(
      SubscriptionBook book,
      SubscriptionIds ids,
      DeploymentRules rules,
      SubscriptionQuota quota,
      InstantSource clock) {
    this.book = book;
    this.ids = ids;
    this.rules = rules;
    this.quota = quota;
    this.clock = clock;
  }

  @Operation(
      operationId = "subscribe",
      summary = "Subscribes to changes from now on; the secret is shown in this answer only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.NewSubscription.class))),
      responses =
          @ApiResponse(
              responseCode = "201",
              description = "The subscription, which is at Location",
              useReturnTypeSchema = true))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<SubscriptionView>> create(
      @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
    quota.requireRoom(caller);
    SubscriptionDraft draft =
        valid(() -> rules.allowed(SubscriptionRequest.creation(body), null, now()));
    Secret secret = valid(() -> SecretRequest.creation(body, ids));
    return done(book::endOfLog)
        .map(end -> Subscription.of(ids.next(), draft, secret, now(), end, caller.subscriber()))
        .flatMap(made -> done(() -> book.put(made)).thenReturn(made))
        .map(made ->
            ResponseEntity.created(URI.create("/v1/subscriptions/" + made.id()))
                .body(SubscriptionView.of(made, made.createdAt()).with(secret)));
  }

  @Operation(operationId = "subscriptions", summary = "A page of the subscriptions")
  @GetMapping
  SubscriptionView.Page list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal Caller caller) {
    checkLimit(limit);
    List<Subscription> found =
        book.after(cursor, limit + 1, subscription -> caller.sees(subscription.owner()));
    boolean more = found.size() > limit;
    List<Subscription> page = more ? found.subList(0, limit) : found;
    Instant now = now();
    return new SubscriptionView.Page(
        page.stream().map(each -> SubscriptionView.of(each, now)).toList(),
        more ? page.getLast().id() : null);
  }

  @Operation(operationId = "subscription", summary = "A subscription, and how its deliveries stand")
  @GetMapping("/{id}")
  Mono<SubscriptionView> get(@PathVariable String id) {
    return Handling.standing(book, Handling.existing(book, id), clock);
  }

  @Operation(
      operationId = "patchSubscription",
      summary = "Changes a subscription (RFC 7396)",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.SubscriptionPatch.class))))
  @PatchMapping(
      path = "/{id}",
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  Mono<SubscriptionView> patch(@PathVariable String id, @RequestBody JsonNode patch) {
    Subscription before = Handling.existing(book, id);
    SubscriptionDraft draft =
        valid(() -> rules.allowed(SubscriptionRequest.patched(before, patch), before, now()));
    Subscription after = before.with(draft, now());
    return done(() -> book.put(after)).thenReturn(SubscriptionView.of(after, after.updatedAt()));
  }

  @Operation(
      operationId = "unsubscribe",
      summary = "Removes a subscription",
      responses = @ApiResponse(responseCode = "204", description = "It is gone"))
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id) {
    Handling.existing(book, id);
    return done(() -> book.remove(id)).thenReturn(ResponseEntity.noContent().build());
  }

  private Instant now() {
    return Handling.now(clock);
  }
}
