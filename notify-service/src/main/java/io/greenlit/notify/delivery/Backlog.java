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
    Predicate<LogEntry> toCome = entry -> walk.isToCome(entry) && wanted.test(entry);
    Positions from = walk.oldest();
    Backlog sum = NOTHING;
    for (int partition = 0; partition < log.partitions(); partition++) {
      sum = sum.plus(log.count(partition, from.at(partition), toCome));
    }
    return sum;
  }

  /** This, with its oldest change as the log has it. */
  public Backlog with(@Nullable LogEntry found) {
    return new Backlog(changes, exact, found != null, found);
  }

  private Backlog plus(Backlog other) {
    return new Backlog(
        changes + other.changes,
        exact && other.exact,
        oldestKnown && other.oldestKnown,
        older(oldest, other.oldest));
  }

  static @Nullable LogEntry older(@Nullable LogEntry one, @Nullable LogEntry other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.recordedAt().isBefore(one.recordedAt()) ? other : one;
  }
}
