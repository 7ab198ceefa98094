package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Single changes over HTTP: sent once more, by themselves. */
@RestController
public class ResendController {

  private static final Set<String> FIELDS = Sent.fields(Sent.Resend.class);

  /** Changes that one request looks through. */
  private static final int MOST = 50_000;

  private final SubscriptionBook book;
  private final CommandBook commands;
  private final ChangeArchive archive;
  private final SubscriptionIds ids;

  public ResendController(
      SubscriptionBook book, CommandBook commands, ChangeArchive archive, SubscriptionIds ids) {
    this.book = book;
    this.commands = commands;
    this.archive = archive;
    this.ids = ids;
  }

  /** What will be sent. */
  @Schema(name = "ResendBegun")
  @JsonPropertyOrder({"id", "changeId", "showId"})
  record Begun(String id, String changeId, String showId) {}

  @Operation(
      operationId = "resend",
      summary = "Sends one change once more, by itself",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = Sent.Resend.class))),
      responses =
          @ApiResponse(
              responseCode = "202",
              description = "Written down: done within moments, also through a crash",
              useReturnTypeSchema = true))
  @PostMapping("/v1/subscriptions/{id}/resend/{change}")
  Mono<ResponseEntity<Begun>> resend(
      @PathVariable String id,
      @PathVariable String change,
      @RequestBody(required = false) @Nullable JsonNode body) {
    Subscription subscription = Handling.existing(book, id);
    JsonNode asked = body == null ? JsonNodeFactory.instance.objectNode() : body;
    valid(() -> SubscriptionRequest.onlyKnown(asked, "", FIELDS));
    String show = valid(() -> SubscriptionRequest.text(asked, "show"));
    boolean fresh = valid(() -> SubscriptionRequest.flag(asked, "newId", false));
    Again again = new Again(ids.next("rsd_"), fresh);
    return done(() -> book.standing(subscription))
        .flatMap(standing -> command(standing.cursor(), change, show, again))
        .flatMap(command ->
            done(() -> commands.tell(id, command))
                .thenReturn(
                    ResponseEntity.accepted()
                        .body(new Begun(again.id(), command.changeId(), command.showId()))));
  }

  private Mono<Command.Resend> command(
      CursorState cursor, String change, @Nullable String show, Again again) {
    SetAside aside = cursor.aside().get(change);
    if (aside != null) {
      return Mono.just(
          new Command.Resend(again, change, aside.showId(), aside.partition(), aside.offset()));
    }
    if (!cursor.hasRoomAside()) {
      throw Problem.conflict(
          "%d changes are dead letters or on their way again, and more are not kept: redrive or"
                  .formatted(cursor.aside().size())
              + " dismiss some.");
    }
    return done(() -> archive.find(change, show, MOST))
        .map(found ->
            found
                .map(entry ->
                    new Command.Resend(
                        again, change, entry.showId(), entry.partition(), entry.offset()))
                .orElseThrow(() -> unknown(show)));
  }

  private static Problem unknown(@Nullable String show) {
    return Problem.notFound(
        show == null
            ? "This change is not among the newest %d. If it is older, send {\"show\": SHOW_ID} to have"
                    .formatted(MOST)
                + " more looked through, or replay from its time."
            : "This change is not among the newest %d around that show. If it is older, replay from"
                    .formatted(MOST)
                + " its time with a filter for the show.");
  }
}
