package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.checkLimit;
import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessWriter;
import io.greenlit.platform.access.Quotas;
import io.greenlit.platform.access.Subscriber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Subscribers over HTTP: who has subscriptions and tokens, and how many. */
@RestController
@RequestMapping("/v1/subscribers")
public class SubscriberController {

  private static final int LONGEST_NAME = 200;

  private final AccessBook book;
  private final AccessWriter writer;
  private final Quotas quotas;
  private final InstantSource clock;

  public SubscriberController(
      AccessBook book, AccessWriter writer, Quotas quotas, InstantSource clock) {
    this.book = book;
    this.writer = writer;
    this.quotas = quotas;
    this.clock = clock;
  }

  /** A subscriber; its quotas as they hold for it. */
  @Schema(name = "Subscriber")
  @JsonPropertyOrder({"id", "name", "createdAt", "quotas"})
  record SubscriberView(String id, String name, Instant createdAt, Quotas quotas) {}

  /** A page of a list; {@code next} is the cursor of the page after it. */
  @Schema(name = "SubscriberPage")
  @JsonPropertyOrder({"subscribers", "next"})
  record Page(List<SubscriberView> subscribers, @Nullable String next) {}

  @Operation(operationId = "subscribers", summary = "A page of the subscribers; for operators")
  @GetMapping
  Page list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    checkLimit(limit);
    List<Subscriber> found = book.subscribersAfter(cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Subscriber> page = more ? found.subList(0, limit) : found;
    return new Page(page.stream().map(this::view).toList(), more ? page.getLast().id() : null);
  }

  @Operation(operationId = "subscriber", summary = "A subscriber, and what it may have")
  @GetMapping("/{subscriber}")
  SubscriberView get(@PathVariable String subscriber) {
    Subscriber found = book.subscriber(subscriber);
    if (found == null) {
      throw NotifyAccess.noSubscriber();
    }
    return view(found);
  }

  /** Makes it, or says anew what it is; tokens and subscriptions stay. */
  @Operation(
      operationId = "putSubscriber",
      summary = "Makes a subscriber, or says anew what it is; for operators",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.SubscriberSettings.class))))
  @PutMapping("/{subscriber}")
  Mono<ResponseEntity<SubscriberView>> put(
      @PathVariable String subscriber, @RequestBody JsonNode body) {
    Subscriber before = book.subscriber(subscriber);
    Subscriber after = valid(() -> read(subscriber, body, before));
    return done(() -> writer.put(after))
        .thenReturn(
            ResponseEntity.status(before == null ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(after)));
  }

  private Subscriber read(String id, JsonNode body, @Nullable Subscriber before) {
    if (!Subscriber.isId(id)) {
      throw new InvalidSubscription("id", "must be " + Subscriber.FORM);
    }
    if (NotifyAccess.isOperator(id)) {
      throw new InvalidSubscription("id", "is the operators': choose another");
    }
    SubscriptionRequest.onlyKnown(body, "", Sent.fields(Sent.SubscriberSettings.class));
    JsonNode limits = body.path("quotas");
    if (!SubscriptionRequest.isAbsent(limits)) {
      SubscriptionRequest.onlyKnown(limits, "quotas.", Sent.fields(Sent.QuotaSettings.class));
    }
    String name = Objects.requireNonNullElse(SubscriptionRequest.text(body, "name"), id);
    if (name.length() > LONGEST_NAME) {
      throw new InvalidSubscription("name", "has more than " + LONGEST_NAME + " characters");
    }
    return new Subscriber(
        id,
        name,
        before == null ? Handling.now(clock) : before.createdAt(),
        new Subscriber.Limits(
            limit(limits, "subscriptions", 0),
            limit(limits, "tokens", 0),
            limit(limits, "requestsPerMinute", 1)));
  }

  private static @Nullable Integer limit(JsonNode limits, String name, int least) {
    JsonNode value = limits.path(name);
    if (SubscriptionRequest.isAbsent(value)) {
      return null;
    }
    if (!value.isInt() || value.intValue() < least) {
      throw new InvalidSubscription(
          "quotas." + name, "must be a whole number of at least " + least);
    }
    return value.intValue();
  }

  private SubscriberView view(Subscriber subscriber) {
    return new SubscriberView(
        subscriber.id(), subscriber.name(), subscriber.createdAt(), quotas.of(subscriber));
  }
}
