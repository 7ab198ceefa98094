package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.subscription.Subscription;
import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stops and starts the deliveries of a subscription over HTTP; nothing is lost meanwhile. */
@RestController
public class StateController {

  private final SubscriptionBook book;
  private final CommandBook commands;
  private final InstantSource clock;

  public StateController(SubscriptionBook book, CommandBook commands, InstantSource clock) {
    this.book = book;
    this.commands = commands;
    this.clock = clock;
  }

  @Operation(operationId = "pause", summary = "Stops deliveries; nothing is lost meanwhile")
  @PostMapping("/v1/subscriptions/{id}/pause")
  Mono<SubscriptionView> pause(@PathVariable String id) {
    return put(id, false).flatMap(subscription -> Handling.standing(book, subscription, clock));
  }

  @Operation(
      operationId = "resume",
      summary = "Goes on where deliveries stood, whatever stopped them")
  @PostMapping("/v1/subscriptions/{id}/resume")
  Mono<SubscriptionView> resume(@PathVariable String id) {
    return put(id, true)
        .delayUntil(resumed -> done(() -> commands.tell(id, new Command.Resume())))
        .flatMap(subscription -> Handling.standing(book, subscription, clock));
  }

  private Mono<Subscription> put(String id, boolean active) {
    Subscription after = Handling.existing(book, id).with(active, Handling.now(clock));
    return done(() -> book.put(after)).thenReturn(after);
  }
}
