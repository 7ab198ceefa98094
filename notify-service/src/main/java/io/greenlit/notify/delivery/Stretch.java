package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the log that came together during an outage: of each show and season only its latest
 * change is sent. It stands in the cursor from the moment in which the outage ends until nothing of
 * it is left, so that whoever owns the subscription leaves out the same changes.
 *
 * @param from what of the log was still to come in that moment
 * @param end where the log ended then, as far as was known
 */
public record Stretch(Walk from, Positions end) {

  /** So many outages may be caught up at once; what came in one more is sent change by change. */
  static final int MOST = 4;

  /** Whether a change came during the outage. */
  boolean holds(LogEntry entry) {
    return entry.offset() < end.at(entry.partition()) && from.isToCome(entry);
  }

  /** The stretches that are left of a cursor's when its walk has come so far. */
  static List<Stretch> left(List<Stretch> all, Walk walk) {
    return all.stream().filter(each -> !isBefore(each.end, walk.oldest())).toList();
  }

  /**
   * The stretches with another one: an outage has ended, what is to come is caught up. Stretches
   * never overlap: of what came before an earlier outage ended, nothing was left out yet that the
   * later one would have to know of.
   */
  static List<Stretch> with(List<Stretch> all, Walk walk, Positions end, Instant now) {
    List<Stretch> stretches = new ArrayList<>(left(all, walk));
    Walk from = walk;
    if (!stretches.isEmpty()) {
      Stretch last = stretches.getLast();
      if (last.from.parked().isEmpty() && isBefore(walk.positions(), last.from.positions())) {
        // nothing of it was looked at yet: it goes on to here
        stretches.removeLast();
        from = last.from;
      } else {
        from = walk.skippedTo(last.end, now);
      }
    }
    if (stretches.size() < MOST && !isBefore(end, from.oldest())) {
      stretches.add(new Stretch(from, end));
    }
    return stretches;
  }

  /** This stretch without a change that was under way when the outage ended, and has arrived. */
  Stretch without(LogEntry entry, Instant now) {
    return holds(entry) ? new Stretch(from.finished(entry, now), end) : this;
  }

  private static boolean isBefore(Positions one, Positions other) {
    return one.toMap().entrySet().stream()
        .allMatch(each -> each.getValue() <= other.at(each.getKey()));
  }
}
