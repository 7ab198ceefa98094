package io.greenlit.status.web;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Shelf;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.web.ChangeJson.ArticleJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a show came to its status, change by change. */
@RestController
public final class HistoryController {

  private static final int MOST = 200;
  private static final Pattern PLACE = Pattern.compile("([^\n]+)\n([0-9]{1,18})");

  private final ShowStore shows;
  private final ShowLookup lookup;

  HistoryController(ShowStore shows) {
    this.shows = shows;
    this.lookup = new ShowLookup(shows);
  }

  /**
   * A page of changes: first those under each of the show's former ids, then its own, each in order
   * of their sequence; {@code next} goes into {@code after} for the page that follows.
   */
  record HistoryPage(String id, List<ChangeJson> changes, @Nullable String next) {}

  /** The changes of a show, the first one first. */
  @GetMapping("/v1/shows/{id}/history")
  @Operation(operationId = "showHistory", summary = "The changes of a show, the first one first")
  Mono<HistoryPage> history(
      @PathVariable String id,
      @Parameter(description = "The next of the page before") @RequestParam(required = false)
          @Nullable String after,
      @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
          @RequestParam(defaultValue = "50")
          int limit,
      ServerHttpRequest request) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "must be from 1 to " + MOST);
    }
    String place = PageToken.place(after);
    return ShowLookup.blocking(
        () -> page(lookup.find(id, "/history", request), place == null ? null : at(place), limit));
  }

  /** The change that a page ended with. */
  private record Place(String showId, long sequence) {}

  private static Place at(String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      throw PageToken.unknown();
    }
    return new Place(matcher.group(1), Long.parseLong(matcher.group(2)));
  }

  private HistoryPage page(ShowStatus show, @Nullable Place place, int limit) {
    List<Change> found = changes(show, place, limit + 1);
    List<Change> shown = found.stream().limit(limit).toList();
    Shelf shelf = shows.shelf(show.getShowId());
    return new HistoryPage(
        show.getShowId(),
        shown.stream().map(change -> ChangeJson.of(change, id -> article(shelf, id))).toList(),
        found.size() > limit ? token(shown.getLast()) : null);
  }

  private List<Change> changes(ShowStatus show, @Nullable Place place, int limit) {
    List<String> ids = new ArrayList<>(show.getFormerIds());
    ids.add(show.getShowId());
    int first = place == null ? 0 : ids.indexOf(place.showId());
    if (first < 0) {
      throw PageToken.unknown();
    }
    List<Change> changes = new ArrayList<>();
    for (String id : ids.subList(first, ids.size())) {
      long after = place != null && place.showId().equals(id) ? place.sequence() : 0;
      if (changes.size() < limit) {
        changes.addAll(shows.changes(id, after, limit - changes.size()));
      }
    }
    return changes;
  }

  private static String token(Change last) {
    return PageToken.of(last.getShowId() + "\n" + last.getSequence());
  }

  private static Optional<ArticleJson> article(Shelf shelf, String id) {
    return shelf.ledger().of(id).map(HistoryController::article);
  }

  private static ArticleJson article(ArticleClaims claims) {
    return new ArticleJson(
        claims.articleId(), claims.url(), claims.publisher(), claims.title(), claims.publishedAt());
  }
}
