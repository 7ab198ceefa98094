package io.greenlit.status.web.changes;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.changes.ChangeLog;
import io.greenlit.status.kafka.changes.LoggedChange;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The newest changes as feeds, of all shows and of one. */
@RestController
public final class FeedController {

  private static final int ENTRIES = 50;
  private static final String ID = "urn:greenlit:changes";
  private static final MediaType ATOM =
      new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing(Change::getOccurredAt)
          .reversed()
          .thenComparing(Change::getShowId)
          .thenComparing(Comparator.comparingLong(Change::getSequence).reversed());

  private final ChangeLog log;
  private final ShowStore shows;

  FeedController(ChangeLog log, ShowStore shows) {
    this.log = log;
    this.shows = shows;
  }

  @Operation(operationId = "changesFeed", summary = "Changes of all shows as an Atom feed")
  @GetMapping("/v1/changes.atom")
  Mono<ResponseEntity<byte[]>> all(
      @RequestParam(required = false) @Nullable List<String> show,
      @RequestParam(required = false) @Nullable List<String> status,
      ServerHttpRequest request) {
    ChangeFilter filter = Wishes.filter(show, status);
    return Mono.fromSupplier(
            () -> {
              List<Change> changes =
                  log.recent(filter).stream()
                      .map(LoggedChange::change)
                      .sorted(NEWEST_FIRST)
                      .limit(ENTRIES)
                      .toList();
              return answer(
                  ID + suffix(request.getURI().getRawQuery()),
                  "Greenlit: what changed",
                  request.getURI(),
                  changes.isEmpty() ? Instant.EPOCH : changes.getFirst().getOccurredAt(),
                  changes);
            })
        .onErrorMap(LogProblems::of);
  }

  @Operation(operationId = "showFeed", summary = "Changes of one show as an Atom feed")
  @GetMapping("/v1/shows/{id}/changes.atom")
  Mono<ResponseEntity<byte[]>> ofShow(@PathVariable String id, ServerHttpRequest request) {
    return Mono.fromSupplier(() -> ofShow(id, request.getURI()))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(LogProblems::of);
  }

  private ResponseEntity<byte[]> ofShow(String id, URI self) {
    ShowStatus show =
        shows
            .show(id)
            .orElseThrow(() ->
                Problem.notFound(
                    "No article has claimed anything about a show with id '%s'. GET /v1/shows lists the ids."
                        .formatted(id)));
    String other = show.getMergedInto();
    if (other != null) {
      return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
          .location(self.resolve("/v1/shows/%s/changes.atom".formatted(Encoded.segment(other))))
          .build();
    }
    return answer(
        ID + suffix(Encoded.segment(id)),
        "Greenlit: " + show.getTitle(),
        self,
        show.getUpdatedAt(),
        shows.latest(id, ENTRIES));
  }

  private static ResponseEntity<byte[]> answer(
      String id, String title, URI self, Instant updated, List<Change> changes) {
    String xml = new AtomFeed(id, title, self, updated, changes).xml();
    return Validated.answer(xml, ATOM, updated);
  }

  /** A feed of some changes is another feed than that of all. */
  private static String suffix(@Nullable String part) {
    return part == null ? "" : ":" + part;
  }
}
