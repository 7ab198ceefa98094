package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Walk;
import io.greenlit.notify.subscription.Subscription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Passes over what a subscriber does not want any more, over HTTP. */
@RestController
public class SkipController {

  private static final Set<String> FIELDS = Sent.fields(Sent.SkipTo.class);

  private final SubscriptionBook book;
  private final CommandBook commands;
  private final ChangeArchive archive;
  private final Places places;

  public SkipController(
      SubscriptionBook book, CommandBook commands, ChangeArchive archive, Places places) {
    this.book = book;
    this.commands = commands;
    this.archive = archive;
    this.places = places;
  }

  /**
   * What is passed over.
   *
   * @param to cursor of the first change that is not
   * @param skipped what the subscription still had before it when this was answered
   */
  @Schema(name = "Skipped")
  @JsonPropertyOrder({"to", "skipped"})
  record Skipped(String to, SurveyView skipped) {}

  @Operation(
      operationId = "skipTo",
      summary = "Drops what the subscription still has before it up to somewhere",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.SkipTo.class))),
      responses =
          @ApiResponse(
              responseCode = "202",
              description = "Written down: done within moments, also through a crash",
              useReturnTypeSchema = true))
  @PostMapping("/v1/subscriptions/{id}/skip-to")
  Mono<ResponseEntity<Skipped>> skip(@PathVariable String id, @RequestBody JsonNode body) {
    Subscription subscription = Handling.existing(book, id);
    valid(() -> SubscriptionRequest.onlyKnown(body, "", FIELDS));
    String to = valid(() -> SubscriptionRequest.text(body, "to"));
    return places
        .place(to, "to")
        .flatMap(place ->
            skipped(subscription, place)
                .delayUntil(skipped -> done(() -> commands.tell(id, new Command.SkipTo(place))))
                .map(skipped ->
                    ResponseEntity.accepted().body(new Skipped(Places.text(place), skipped))));
  }

  private Mono<SurveyView> skipped(Subscription subscription, Positions to) {
    return done(() -> book.standing(subscription))
        .flatMap(standing -> {
          Walk walk = standing.cursor().walk();
          return done(() ->
              archive.survey(
                  walk.oldest(),
                  to,
                  entry -> entry.passes(subscription.filter()) && walk.isToCome(entry),
                  SurveyView.MOST));
        })
        .map(SurveyView::of);
  }
}
