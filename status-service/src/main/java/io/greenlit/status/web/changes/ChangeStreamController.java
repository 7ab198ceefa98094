package io.greenlit.status.web.changes;

import io.greenlit.platform.access.web.Presence;
import io.greenlit.schemas.places.CursorText;
import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.Start;
import io.greenlit.status.following.Stretch;
import io.greenlit.status.kafka.changes.ChangeLog;
import io.greenlit.status.kafka.changes.ChangeSettings;
import io.greenlit.status.kafka.changes.LoggedChange;
import io.greenlit.status.web.ChangeJson;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The log of changes as server-sent events (WHATWG HTML, "Server-sent events"). The id of an event
 * is the cursor behind its change; a heartbeat has an id, too, and no data, so that it is no event
 * for the client but moves its place: one that comes back loses nothing, whenever it was cut off.
 */
@RestController
public final class ChangeStreamController {

  private static final Logger log = LoggerFactory.getLogger(ChangeStreamController.class);
  private static final int BATCH = 64;
  private static final Duration COME_BACK_AFTER = Duration.ofSeconds(2);

  private final ChangeLog changes;
  private final Duration heartbeat;
  private final Presence presence;

  ChangeStreamController(ChangeLog changes, ChangeSettings settings, Presence presence) {
    this.changes = changes;
    this.presence = presence;
    this.heartbeat = settings.heartbeat();
  }

  @Operation(operationId = "changeStream", summary = "Changes as server-sent events")
  @GetMapping(path = "/v1/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<ResponseEntity<Flux<ServerSentEvent<String>>>> stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable List<String> show,
      @RequestParam(required = false) @Nullable List<String> status) {
    Start start = start(lastEventId, after);
    ChangeFilter filter = Wishes.filter(show, status);
    return Mono.defer(() -> changes.begin(start))
        .zipWith(presence.ofCaller())
        .map(begun ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(follow(begun.getT1(), filter, begun.getT2())))
        .onErrorMap(LogProblems::of);
  }

  /** A client that comes back says so in the header; the parameter is still in its URL then. */
  private static Start start(@Nullable String lastEventId, @Nullable String after) {
    if (lastEventId != null && !lastEventId.isEmpty()) {
      return Wishes.start(lastEventId, "Last-Event-ID");
    }
    return after == null ? Start.Named.NOW : Wishes.start(after, "after");
  }

  /** Reads on only when the client has taken what was read before, and still may read. */
  private Flux<ServerSentEvent<String>> follow(
      Cursor start, ChangeFilter filter, BooleanSupplier mayRead) {
    Follower follower = new Follower(start);
    Flux<ServerSentEvent<String>> events =
        Mono.defer(() -> changes.next(follower.at, filter, BATCH, heartbeat))
            .filter(_ -> mayRead.getAsBoolean())
            .map(follower::take)
            .repeat(() -> !changes.isClosed() && mayRead.getAsBoolean())
            .concatMapIterable(batch -> batch, 1);
    return Flux.concat(Mono.just(opening(start)), events)
        .doOnError(error -> log.warn("a stream of changes ends: {}", error.toString()));
  }

  /** All that is kept of one client: its place. */
  private static final class Follower {

    private volatile Cursor at;

    Follower(Cursor at) {
      this.at = at;
    }

    /** The events of a stretch, or a heartbeat where it has none. */
    List<ServerSentEvent<String>> take(Stretch<LoggedChange> stretch) {
      List<Cursor> cursors = stretch.cursorsFrom(at);
      at = stretch.next();
      return cursors.isEmpty()
          ? List.of(place(stretch.next()).build())
          : IntStream.range(0, cursors.size())
              .mapToObj(index -> event(stretch.entries().get(index), cursors.get(index)))
              .toList();
    }
  }

  private static ServerSentEvent<String> event(LoggedChange change, Cursor behind) {
    return ServerSentEvent.<String>builder()
        .id(CursorText.of(behind.next()))
        .event(ChangeJson.type(change.change()))
        .data(change.json())
        .build();
  }

  private static ServerSentEvent<String> opening(Cursor start) {
    return place(start).retry(COME_BACK_AFTER).build();
  }

  private static ServerSentEvent.Builder<String> place(Cursor cursor) {
    return ServerSentEvent.<String>builder().id(CursorText.of(cursor.next())).comment("greenlit");
  }
}
