package io.greenlit.notify.delivery;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription still has before it, as far as that can be told without reading the log.
 *
 * @param changes how many; where {@code exact} is false, at most so many
 * @param oldestKnown whether {@code oldest} is what it is; else the log has to be asked
 * @param oldest null where there is none, or it is not known
 */
public record Backlog(long changes, boolean exact, boolean oldestKnown, @Nullable LogEntry oldest) {

  /** Nothing is left. */
  public static final Backlog NOTHING = new Backlog(0, true, true, null);

  static Backlog of(Walk walk, Predicate<LogEntry> wanted, ChangeLog log) {
    Positions from = walk.oldest();
    long changes = 0;
    boolean exact = true;
    for (int partition = 0; partition < log.partitions(); partition++) {
      ChangeLog.Count count =
          log.count(
              partition, from.at(partition), entry -> walk.isToCome(entry) && wanted.test(entry));
      changes += count.changes();
      exact &= count.exact();
    }
    Oldest oldest = Oldest.of(walk, wanted, log, ChangeLog.MOST_PAGES_COUNTED);
    return new Backlog(changes, exact, oldest.known(), oldest.entry());
  }

  /** This, where perhaps not all of it is sent. */
  Backlog atMost() {
    return new Backlog(changes, false, oldestKnown, oldest);
  }

  /** This, with its oldest change as the log has it. */
  public Backlog with(@Nullable LogEntry found) {
    return new Backlog(changes, exact, found != null, found);
  }
}
