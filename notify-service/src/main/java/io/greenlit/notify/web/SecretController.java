package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import io.greenlit.notify.subscription.Rotation;
import io.greenlit.notify.subscription.Subscription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Secrets of subscriptions over HTTP: each is shown once, when it comes into force. */
@RestController
public class SecretController {

  private final SubscriptionBook book;
  private final SubscriptionIds ids;
  private final InstantSource clock;

  public SecretController(SubscriptionBook book, SubscriptionIds ids, InstantSource clock) {
    this.book = book;
    this.ids = ids;
    this.clock = clock;
  }

  @Operation(
      operationId = "rotateSecret",
      summary = "Puts another secret in force; the one before signs, too, for a while",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = Sent.Rotation.class))))
  @PostMapping("/v1/subscriptions/{id}/secret/rotate")
  Mono<SubscriptionView> rotate(
      @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body) {
    Subscription before = Handling.existing(book, id);
    Instant now = Handling.now(clock);
    Rotation rotation =
        valid(() -> SecretRequest.rotation(body, before.secrets().inForce().scheme(), ids));
    Subscription after = valid(() -> before.rotated(rotation, now));
    return done(() -> book.put(after))
        .thenReturn(SubscriptionView.of(after, now).with(rotation.next()));
  }
}
