package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How far a walk through the log has come. All of the log before its positions is delivered, set
 * aside, filtered out, or belongs to a parked show at or after the offset where that show is
 * parked. Each step below keeps this true, so any state that was ever written down can be continued
 * without losing a change.
 */
public record Walk(Positions positions, Map<String, ParkedShow> parked) {

  public Walk {
    parked = Map.copyOf(parked);
  }

  /** A walk that has seen nothing yet. */
  public static Walk startingAt(Map<Integer, Long> start) {
    return new Walk(Positions.of(start), Map.of());
  }

  /** Everything up to here is filtered out or belongs to parked shows. */
  Walk passed(int partition, long position) {
    return new Walk(positions.with(partition, position), parked);
  }

  /** The change is about to be sent; its show waits for the outcome. */
  Walk taken(LogEntry entry, Instant now) {
    return passed(entry.partition(), entry.offset() + 1)
        .altered(shows ->
            shows.put(entry.showId(), new ParkedShow(entry.partition(), entry.offset(), 0, now)));
  }

  /** An attempt for the oldest change of a parked show failed. */
  Walk failed(String showId, Instant nextAttemptAt) {
    return altered(
        shows -> shows.computeIfPresent(showId, (_, show) -> show.failed(nextAttemptAt)));
  }

  /** The oldest change of a parked show is done with: what waited behind it comes next. */
  Walk finished(LogEntry entry, Instant now) {
    return holds(entry) ? movedOn(entry.showId(), entry.offset() + 1, now) : this;
  }

  /** Whether this is the change that its parked show waits for. */
  boolean holds(LogEntry entry) {
    ParkedShow show = parked.get(entry.showId());
    return show != null && show.partition() == entry.partition() && show.offset() == entry.offset();
  }

  /** Nothing of a parked show before {@code offset} is wanted. */
  Walk movedOn(String showId, long offset, Instant now) {
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
  Walk released(String showId) {
    return altered(shows -> shows.remove(showId));
  }

  /** All parked shows may be tried at once, each from the beginning of the schedule. */
  Walk triedAfresh(Instant now) {
    return altered(shows -> shows.replaceAll((_, show) -> show.triedAfresh(now)));
  }

  /** Nothing before these positions is wanted any more; a walk never goes back. */
  Walk skippedTo(Positions to, Instant now) {
    Map<String, ParkedShow> shows = new HashMap<>();
    parked.forEach((showId, show) -> {
      long first = to.at(show.partition());
      if (show.offset() >= first) {
        shows.put(showId, show);
      } else if (first < positions.at(show.partition())) {
        shows.put(showId, new ParkedShow(show.partition(), first, 0, now));
      }
    });
    return new Walk(positions.orLater(to), shows);
  }

  /** Whether this walk has a change still before it, or under way. */
  public boolean isToCome(LogEntry entry) {
    ParkedShow show = parked.get(entry.showId());
    return entry.offset() >= positions.at(entry.partition())
        || (show != null
            && show.partition() == entry.partition()
            && show.offset() <= entry.offset());
  }

  /** Nothing before these offsets is still to come. */
  public Positions oldest() {
    Positions oldest = positions;
    for (ParkedShow show : parked.values()) {
      if (show.offset() < oldest.at(show.partition())) {
        oldest = oldest.with(show.partition(), show.offset());
      }
    }
    return oldest;
  }

  private ParkedShow parkedShow(String showId) {
    ParkedShow show = parked.get(showId);
    if (show == null) {
      throw new IllegalStateException(showId + " is not parked");
    }
    return show;
  }

  private Walk altered(Consumer<Map<String, ParkedShow>> change) {
    Map<String, ParkedShow> shows = new HashMap<>(parked);
    change.accept(shows);
    return new Walk(positions, shows);
  }
}
