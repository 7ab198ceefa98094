package io.greenlit.status.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTable;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds the show that a request names, or says where it is now. */
final class ShowLookup {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final ShowStore shows;

  ShowLookup(ShowStore shows) {
    this.shows = shows;
  }

  /**
   * The show with an id.
   *
   * @param below what of the show is asked for, such as "/history"; empty for itself
   * @throws Problem 404 for an id that nothing is known of, 308 for one that leads to another
   */
  ShowStatus find(String id, String below, ServerHttpRequest request) {
    ShowStatus show =
        shows
            .show(id)
            .orElseThrow(() ->
                Problem.notFound(
                    "No article has claimed anything about a show with id '%s'. GET /v1/shows?q= finds ids by title."
                        .formatted(id)));
    if (show.getMergedInto() != null) {
      String now = survivor(show);
      String query = request.getURI().getRawQuery();
      throw Problem.moved(
          URI.create(
              request.getPath().contextPath().value()
                  + "/v1/shows/"
                  + UriUtils.encodePathSegment(now, UTF_8)
                  + below
                  + (query == null ? "" : "?" + query)),
          "'%s' turned out to be '%s': ask for that, and keep its id.".formatted(id, now));
    }
    return show;
  }

  /**
   * The show at the end of the chain of those that became another; or, where one of them is kept by
   * another instance, that one, which knows how the chain goes on.
   */
  private String survivor(ShowStatus merged) {
    Set<String> passed = new HashSet<>();
    String id = merged.getShowId();
    String next = merged.getMergedInto();
    while (next != null && passed.add(next)) {
      id = next;
      next = behind(id);
    }
    return id;
  }

  private @Nullable String behind(String id) {
    try {
      return shows.show(id).map(ShowStatus::getMergedInto).orElse(null);
    } catch (ShowStore.NotReady notHere) {
      return null;
    }
  }

  /** Asks the stores on a thread that may block. */
  static <T> Mono<T> blocking(Supplier<T> query) {
    return Mono.fromSupplier(query)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            ShowStore.NotReady.class,
            e ->
                Problem.unavailable(
                    "The statuses are being restored or move between instances; ask again.",
                    RETRY_AFTER,
                    e))
        .onErrorMap(
            ShowTable.NotRead.class,
            e ->
                Problem.unavailable(
                    "The statuses of all shows are still being read; ask again.", RETRY_AFTER, e));
  }
}
