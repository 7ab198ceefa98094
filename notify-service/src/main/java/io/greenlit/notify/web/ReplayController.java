package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;
import static io.greenlit.notify.web.Handling.valid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Replay;
import io.greenlit.notify.delivery.Standing;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Replays over HTTP: changes from somewhere on once more, beside the running deliveries. */
@RestController
@RequestMapping("/v1/subscriptions/{id}/replay")
public class ReplayController {

  private static final Set<String> FIELDS = Sent.fields(Sent.Replay.class);

  private static final String WRITTEN_DOWN =
      "Written down: done within moments, also through a crash";

  private final SubscriptionBook book;
  private final CommandBook commands;
  private final ChangeArchive archive;
  private final Places places;
  private final SubscriptionIds ids;

  public ReplayController(
      SubscriptionBook book,
      CommandBook commands,
      ChangeArchive archive,
      Places places,
      SubscriptionIds ids) {
    this.book = book;
    this.commands = commands;
    this.archive = archive;
    this.places = places;
    this.ids = ids;
  }

  /**
   * A replay that is on its way.
   *
   * @param from cursor where it begins
   * @param to cursor before which it ends, where the subscription stood when this was answered
   */
  @Schema(name = "ReplayBegun")
  @JsonPropertyOrder({"id", "from", "to"})
  record Begun(String id, String from, String to) {}

  @Operation(
      operationId = "replay",
      summary = "Sends again what the log holds from somewhere on to where the subscription stands",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = Sent.Replay.class))),
      responses = {
        @ApiResponse(
            responseCode = "202",
            description = WRITTEN_DOWN,
            content = @Content(schema = @Schema(implementation = Begun.class))),
        @ApiResponse(
            responseCode = "200",
            description = "Of a dry run: what would be sent",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
      })
  @PostMapping
  Mono<ResponseEntity<Object>> replay(@PathVariable String id, @RequestBody JsonNode body) {
    Subscription subscription = Handling.existing(book, id);
    valid(() -> SubscriptionRequest.onlyKnown(body, "", FIELDS));
    ChangeFilter filter = valid(() -> FilterRequest.filter(body.path("filter")));
    boolean fresh = valid(() -> SubscriptionRequest.flag(body, "newIds", false));
    boolean dry = valid(() -> SubscriptionRequest.flag(body, "dryRun", false));
    String from = valid(() -> SubscriptionRequest.text(body, "from"));
    return places
        .place(from, "from")
        .zipWith(done(() -> book.standing(subscription)))
        .flatMap(found ->
            dry
                ? dryRun(subscription, found.getT1(), found.getT2(), filter)
                : begin(
                    id, found.getT1(), found.getT2(), new Again(ids.next("rpl_"), fresh), filter));
  }

  private Mono<ResponseEntity<Object>> dryRun(
      Subscription subscription, Positions from, Standing standing, ChangeFilter filter) {
    return done(() ->
            archive.survey(
                from,
                standing.cursor().positions(),
                entry ->
                    entry.passes(subscription.filter())
                        && entry.passes(filter)
                        && !standing.cursor().walk().isToCome(entry),
                SurveyView.MOST))
        .map(survey -> ResponseEntity.ok(SurveyView.of(survey)));
  }

  private Mono<ResponseEntity<Object>> begin(
      String id, Positions from, Standing standing, Again again, ChangeFilter filter) {
    Replay before = standing.cursor().replay();
    if (before != null && before.running()) {
      throw Problem.conflict(
          "Replay %s of this subscription still goes on. Wait until delivery.replay says that it is"
                  .formatted(before.again().id())
              + " finished, or end it: DELETE /v1/subscriptions/"
              + id
              + "/replay.");
    }
    return done(() -> commands.tell(id, new Command.StartReplay(again, from, filter)))
        .thenReturn(
            ResponseEntity.accepted()
                .body(
                    new Begun(
                        again.id(),
                        Places.text(from),
                        Places.text(standing.cursor().positions()))));
  }

  @Operation(
      operationId = "endReplay",
      summary = "Sends nothing more of a replay",
      responses = @ApiResponse(responseCode = "202", description = WRITTEN_DOWN))
  @DeleteMapping
  Mono<ResponseEntity<Void>> end(@PathVariable String id) {
    Subscription subscription = Handling.existing(book, id);
    return done(() -> book.standing(subscription))
        .flatMap(standing -> {
          Replay replay = standing.cursor().replay();
          if (replay == null || !replay.running()) {
            throw Problem.notFound("Nothing is being replayed to this subscription.");
          }
          return done(() -> commands.tell(id, new Command.EndReplay()));
        })
        .thenReturn(ResponseEntity.accepted().build());
  }
}
