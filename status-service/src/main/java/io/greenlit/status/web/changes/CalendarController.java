package io.greenlit.status.web.changes;

import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.kafka.ShowTable;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Premieres whose day is known, for calendars that subscribe. */
@RestController
public final class CalendarController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final ShowTable shows;

  CalendarController(ShowTable shows) {
    this.shows = shows;
  }

  @Operation(operationId = "calendar", summary = "Dated premieres as a calendar (RFC 5545)")
  @GetMapping("/v1/calendar.ics")
  Mono<ResponseEntity<byte[]>> calendar(
      @RequestParam(required = false) @Nullable List<String> show) {
    Set<String> ids = Wishes.shows(show);
    return Mono.fromSupplier(() -> PremiereCalendar.of(ids.isEmpty() ? dated() : named(ids)))
        .map(calendar -> Validated.answer(calendar.text(), CALENDAR, calendar.updated()))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(LogProblems::of);
  }

  private List<ShowStatus> dated() {
    return shows.shows(
        null,
        show -> show.getSeasons().stream().anyMatch(PremiereCalendar::isEvent),
        Integer.MAX_VALUE);
  }

  private List<ShowStatus> named(Set<String> ids) {
    return ids.stream().flatMap(this::shown).distinct().toList();
  }

  /** The show that an id stands for, which may have become part of another. */
  private Stream<ShowStatus> shown(String id) {
    return shows
        .show(id)
        .flatMap(show ->
            show.getMergedInto() == null ? Optional.of(show) : shows.show(show.getMergedInto()))
        .stream();
  }
}
