package io.greenlit.status.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.status.kafka.ShowStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is known of which show. */
@RestController
public final class ShowsController {

  private static final int MOST = 200;

  private final ShowStore shows;

  ShowsController(ShowStore shows) {
    this.shows = shows;
  }

  /**
   * A page of shows in order of their ids; {@code next} goes into {@code after} for the page that
   * follows.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<ShowJson> shows, @Nullable String next) {}

  @GetMapping("/v1/shows")
  Mono<Page> shows(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "must be from 1 to " + MOST);
    }
    Predicate<ShowStatus> wanted = status == null ? _ -> true : has(parse(status));
    return blocking(() -> page(shows.shows(after, wanted, limit + 1), limit));
  }

  @GetMapping("/v1/shows/{id}")
  Mono<ShowJson> show(@PathVariable String id) {
    return blocking(() ->
        shows
            .show(id)
            .map(ShowJson::withEvidence)
            .orElseThrow(() ->
                Problem.notFound(
                    "No article has claimed anything about a show with id '%s'. GET /v1/shows lists the ids."
                        .formatted(id))));
  }

  private static Page page(List<ShowStatus> found, int limit) {
    List<ShowJson> shows = found.stream().limit(limit).map(ShowJson::summary).toList();
    return new Page(shows, found.size() > limit ? shows.getLast().id() : null);
  }

  private static Predicate<ShowStatus> has(Status status) {
    return show -> show.getSeasons().stream().anyMatch(season -> season.getStatus() == status);
  }

  private static Status parse(String name) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                "status",
                "must be one of "
                    + Arrays.stream(Status.values())
                        .map(Status::name)
                        .collect(Collectors.joining(", "))));
  }

  private static <T> Mono<T> blocking(Supplier<T> query) {
    return Mono.fromSupplier(query)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            ShowStore.NotReady.class,
            e ->
                Problem.unavailable(
                    "The statuses are being restored or move between instances; ask again.",
                    Duration.ofSeconds(2),
                    e));
  }
}
