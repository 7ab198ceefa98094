package io.greenlit.notify.web;

import static io.greenlit.notify.web.Handling.done;

import io.greenlit.notify.delivery.Positions;
import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.places.CursorText;
import io.greenlit.schemas.places.InvalidCursor;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads places in the log of changes: times, cursors, {@code beginning} and {@code now}. */
public final class Places {

  private static final String CURSOR = "cur";

  private final SubscriptionBook book;
  private final ChangeArchive archive;

  public Places(SubscriptionBook book, ChangeArchive archive) {
    this.book = book;
    this.archive = archive;
  }

  /**
   * A place, never behind the end of the log.
   *
   * @param field the part of the request that says it
   */
  Mono<Positions> place(@Nullable String text, String field) {
    if (text == null) {
      throw Problem.invalid(field, field + what());
    }
    return done(book::endOfLog).flatMap(end -> place(text, field, end));
  }

  private Mono<Positions> place(String text, String field, Map<Integer, Long> end) {
    return switch (text) {
      case "beginning" -> Mono.just(Positions.of(atBeginning(end)));
      case "now" -> Mono.just(Positions.of(end));
      default ->
          text.startsWith(CURSOR)
              ? Mono.fromSupplier(() -> cursor(text, field, end))
              : at(text, field).map(Positions::of);
    };
  }

  private static Map<Integer, Long> atBeginning(Map<Integer, Long> end) {
    Map<Integer, Long> beginning = new HashMap<>(end);
    beginning.replaceAll((_, _) -> 0L);
    return beginning;
  }

  private static Positions cursor(String text, String field, Map<Integer, Long> end) {
    Map<Integer, Long> place = atBeginning(end);
    List<Long> next;
    try {
      next = CursorText.parse(text);
    } catch (InvalidCursor e) {
      throw Problem.malformed("The cursor " + e.getMessage() + ": " + field + what(), field);
    }
    for (int partition = 0; partition < next.size(); partition++) {
      if (next.get(partition) > end.getOrDefault(partition, 0L)) {
        throw Problem.gone(
            "This cursor lies where the log of changes is not: it is from another deployment, or"
                + " the log was made anew. Take a time, or a cursor of this deployment.",
            field);
      }
      place.put(partition, next.get(partition));
    }
    return Positions.of(place);
  }

  private Mono<Map<Integer, Long>> at(String text, String field) {
    try {
      var time = OffsetDateTime.parse(text).toInstant();
      return done(() -> archive.offsetsAt(time));
    } catch (DateTimeException e) {
      throw Problem.invalid(field, field + what());
    }
  }

  /** A place as a cursor. */
  static String text(Positions place) {
    return CursorText.of(new ArrayList<>(place.toMap().values()));
  }

  private static String what() {
    return " must be a time such as 2026-03-01T12:00:00Z, a cursor of GET /v1/changes of"
        + " status-service, \"beginning\" or \"now\".";
  }
}
