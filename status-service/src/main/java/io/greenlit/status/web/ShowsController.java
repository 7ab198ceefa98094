package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is known of which show. */
@RestController
public final class ShowsController {

  private static final int MOST = 200;

  private final ShowTable table;
  private final ShowStore shows;
  private final ShowLookup lookup;

  ShowsController(ShowTable table, ShowStore shows) {
    this.table = table;
    this.shows = shows;
    this.lookup = new ShowLookup(shows);
  }

  /**
   * A page of shows in order of their ids; {@code next} goes into {@code after} for the page that
   * follows.
   */
  record ShowPage(List<ShowJson> shows, @Nullable String next) {}

  /** Shows by title, status, tier and time. */
  @GetMapping("/v1/shows")
  @Operation(operationId = "shows", summary = "Shows by title, status, tier and time")
  Mono<ShowPage> shows(
      @Parameter(
              description = "Beginnings of words of a title or alias; case and accents count not")
          @RequestParam(required = false)
          @Nullable String q,
      @Parameter(
              description = "A season has one of these statuses",
              array = @ArraySchema(schema = @Schema(implementation = Status.class)))
          @RequestParam(required = false)
          @Nullable List<String> status,
      @Parameter(
              description = "What decides that season is at least as good as this",
              schema = @Schema(implementation = Tier.class))
          @RequestParam(required = false)
          @Nullable String tier,
      @Parameter(
              description = "That season's status stands since this instant or day (UTC) or later",
              example = "2026-03-01")
          @RequestParam(required = false)
          @Nullable String changedSince,
      @Parameter(description = "The next of the page before, or the id of a show to begin behind")
          @RequestParam(required = false)
          @Nullable String after,
      @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
          @RequestParam(defaultValue = "50")
          int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "must be from 1 to " + MOST);
    }
    ShowFilter wanted = ShowFilter.of(q, status, tier, changedSince);
    String place = PageToken.place(after);
    return ShowLookup.blocking(() -> page(table.shows(place, wanted, limit + 1), limit));
  }

  /** One show with its evidence, now or as it was known at a moment. */
  @GetMapping("/v1/shows/{id}")
  @Operation(
      operationId = "show",
      summary = "One show with its evidence, now or as it was known at a moment")
  Mono<ShowJson> show(
      @PathVariable String id,
      @Parameter(
              description = "What was known by the end of this day (UTC) or at this instant",
              example = "2026-03-01")
          @RequestParam(required = false)
          @Nullable String asOf,
      ServerWebExchange exchange) {
    Instant moment = asOf == null ? null : Moments.until("asOf", asOf);
    return ShowLookup.blocking(
            () -> {
              ShowStatus now = lookup.find(id, "", exchange.getRequest());
              return moment == null ? now : then(now, moment);
            })
        .doOnNext(show -> exchange.getResponse().getHeaders().setLastModified(show.getUpdatedAt()))
        .map(ShowJson::withEvidence);
  }

  private ShowStatus then(ShowStatus now, Instant moment) {
    if (!moment.isBefore(now.getUpdatedAt())) {
      return now;
    }
    Optional<ShowStatus> known =
        KnownThen.of(
            now,
            changes(now.getShowId()),
            now.getFormerIds().stream().map(this::changes).toList(),
            moment);
    return known.orElseThrow(() ->
        Problem.notFound(
            "Nothing was known of '%s' at %s yet: GET /v1/shows/%s/history tells since when."
                .formatted(now.getShowId(), moment, now.getShowId())));
  }

  private List<Change> changes(String id) {
    return shows.changes(id, 0, Integer.MAX_VALUE);
  }

  private static ShowPage page(List<ShowStatus> found, int limit) {
    List<ShowJson> shows = found.stream().limit(limit).map(ShowJson::summary).toList();
    return new ShowPage(shows, found.size() > limit ? PageToken.of(shows.getLast().id()) : null);
  }
}
