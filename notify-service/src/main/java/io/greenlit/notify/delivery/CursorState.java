package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How far a subscription has come. All of the log before its positions is delivered, filtered out,
 * or belongs to a parked show at or after the offset where that show is parked. Each step below
 * keeps this true, so any state that was ever written down can be continued without losing a
 * change.
 */
public record CursorState(Positions positions, Map<String, ParkedShow> parked) {

  public CursorState {
    parked = Map.copyOf(parked);
  }

  /** A cursor that has seen nothing yet. */
  public static CursorState startingAt(Map<Integer, Long> start) {
    return new CursorState(Positions.of(start), Map.of());
  }

  /** Everything up to here is filtered out or belongs to parked shows. */
  CursorState passed(int partition, long position) {
    return new CursorState(positions.with(partition, position), parked);
  }

  /** The change is about to be sent; its show waits for the outcome. */
  CursorState taken(LogEntry entry, Instant now) {
    return passed(entry.partition(), entry.offset() + 1)
        .altered(shows ->
            shows.put(entry.showId(), new ParkedShow(entry.partition(), entry.offset(), 0, now)));
  }

  /** An attempt for the oldest change of a parked show failed. */
  CursorState failed(String showId, Instant nextAttemptAt) {
    ParkedShow show = parkedShow(showId);
    return altered(shows ->
        shows.put(
            showId,
            new ParkedShow(show.partition(), show.offset(), show.attempts() + 1, nextAttemptAt)));
  }

  /** The oldest change of a parked show arrived: what waited behind it comes next. */
  CursorState delivered(String showId, Instant now) {
    return movedOn(showId, parkedShow(showId).offset() + 1, now);
  }

  /** Nothing of a parked show before {@code offset} is wanted. */
  CursorState movedOn(String showId, long offset, Instant now) {
    ParkedShow show = parkedShow(showId);
    if (offset == show.offset()) {
      return this;
    }
    if (offset >= positions.at(show.partition())) {
      return released(showId);
    }
    return altered(shows -> shows.put(showId, new ParkedShow(show.partition(), offset, 0, now)));
  }

  /** Nothing waits behind a parked show any more. */
  CursorState released(String showId) {
    return altered(shows -> shows.remove(showId));
  }

  private ParkedShow parkedShow(String showId) {
    ParkedShow show = parked.get(showId);
    if (show == null) {
      throw new IllegalStateException(showId + " is not parked");
    }
    return show;
  }

  private CursorState altered(Consumer<Map<String, ParkedShow>> change) {
    Map<String, ParkedShow> shows = new HashMap<>(parked);
    change.accept(shows);
    return new CursorState(positions, shows);
  }
}
