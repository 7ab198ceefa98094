package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.checkLimit;
import static io.greenlit.notify.web.Handling.done;

import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Changes that were given up on, over HTTP: seen, tried again, dismissed. */
@RestController
@RequestMapping("/v1/subscriptions/{id}/dead-letters")
public class DeadLetterController {

  private static final String WRITTEN_DOWN =
      "Written down: done within moments, also through a crash";

  private final SubscriptionBook book;
  private final CommandBook commands;

  public DeadLetterController(SubscriptionBook book, CommandBook commands) {
    this.book = book;
    this.commands = commands;
  }

  /** In the order of their ids. */
  @Operation(
      operationId = "deadLetters",
      summary = "A page of the changes that were given up, in order of their ids")
  @GetMapping
  Mono<DeadLetterView.Page> list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    checkLimit(limit);
    return aside(id)
        .map(aside ->
            aside.values().stream()
                .filter(each -> each.changeId().compareTo(cursor) > 0)
                .sorted(Comparator.comparing(SetAside::changeId))
                .toList())
        .map(rest -> DeadLetterView.Page.of(rest, limit));
  }

  @Operation(
      operationId = "redriveAll",
      summary = "Tries all dead letters again",
      responses =
          @ApiResponse(
              responseCode = "202",
              description = WRITTEN_DOWN,
              useReturnTypeSchema = true))
  @PostMapping("/redrive")
  Mono<ResponseEntity<Done>> redriveAll(@PathVariable String id) {
    return tell(id, null, Command.Redrive::new);
  }

  @Operation(
      operationId = "redrive",
      summary = "Tries a dead letter again",
      responses =
          @ApiResponse(
              responseCode = "202",
              description = WRITTEN_DOWN,
              useReturnTypeSchema = true))
  @PostMapping("/{change}/redrive")
  Mono<ResponseEntity<Done>> redrive(@PathVariable String id, @PathVariable String change) {
    return tell(id, change, Command.Redrive::new);
  }

  @Operation(
      operationId = "dismissAll",
      summary = "Dismisses all dead letters",
      responses =
          @ApiResponse(
              responseCode = "202",
              description = WRITTEN_DOWN,
              useReturnTypeSchema = true))
  @DeleteMapping
  Mono<ResponseEntity<Done>> dismissAll(@PathVariable String id) {
    return tell(id, null, Command.Dismiss::new);
  }

  @Operation(
      operationId = "dismiss",
      summary = "Dismisses a dead letter",
      responses =
          @ApiResponse(
              responseCode = "202",
              description = WRITTEN_DOWN,
              useReturnTypeSchema = true))
  @DeleteMapping("/{change}")
  Mono<ResponseEntity<Done>> dismiss(@PathVariable String id, @PathVariable String change) {
    return tell(id, change, Command.Dismiss::new);
  }

  /** Which changes a command is about. */
  @Schema(name = "Commanded")
  record Done(List<String> changeIds) {}

  private Mono<ResponseEntity<Done>> tell(
      String id, @Nullable String change, Function<Command.Which, Command> command) {
    Command.Which which = new Command.Which(change);
    return aside(id)
        .map(aside -> aside.keySet().stream().filter(which::covers).sorted().toList())
        .flatMap(covered -> {
          if (covered.isEmpty() && change != null) {
            return Mono.error(
                Problem.notFound(
                    "This change is no dead letter of this subscription: GET"
                        + " /v1/subscriptions/"
                        + id
                        + "/dead-letters lists them."));
          }
          return done(() -> commands.tell(id, command.apply(which)))
              .thenReturn(ResponseEntity.accepted().body(new Done(covered)));
        });
  }

  private Mono<Map<String, SetAside>> aside(String id) {
    Subscription subscription = Handling.existing(book, id);
    return done(() -> book.standing(subscription)).map(standing -> standing.cursor().aside());
  }
}
