package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Has an endpoint asked again whether it wants webhooks, over HTTP. */
@RestController
public class VerificationController {

  private final SubscriptionBook book;
  private final CommandBook commands;
  private final InstantSource clock;

  public VerificationController(SubscriptionBook book, CommandBook commands, InstantSource clock) {
    this.book = book;
    this.commands = commands;
    this.clock = clock;
  }

  @Operation(
      operationId = "verify",
      summary = "Asks a pending subscription's endpoint again, at once; one that agreed stays so")
  @PostMapping("/v1/subscriptions/{id}/verify")
  Mono<SubscriptionView> verify(@PathVariable String id) {
    Subscription subscription = Handling.existing(book, id);
    if (subscription.verify() == Verification.NONE) {
      throw Problem.invalid(
          "verify",
          "verify is none: PATCH it to options or event first, then its endpoint is asked.");
    }
    return done(() -> commands.tell(id, new Command.Verify()))
        .then(Mono.defer(() -> Handling.standing(book, subscription, clock)));
  }
}
