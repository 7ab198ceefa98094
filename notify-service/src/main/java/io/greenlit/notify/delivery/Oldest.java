package io.greenlit.notify.delivery;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The oldest change that a walk still has before it, looked for in memory and not for ever.
 *
 * @param entry null where none was found
 * @param known whether there is none older, so that the log need not be asked
 * @param pages that were looked at
 */
record Oldest(@Nullable LogEntry entry, boolean known, int pages) {

  /**
   * Looks for it.
   *
   * @param most pages of each partition to look at
   */
  static Oldest of(Walk walk, Predicate<LogEntry> wanted, ChangeLog log, int most) {
    Positions from = walk.oldest();
    Oldest oldest = new Oldest(null, true, 0);
    for (int partition = 0; partition < log.partitions(); partition++) {
      long begin = from.at(partition);
      if (begin < log.head(partition)) {
        long limit = PageKey.at(partition, begin).start() + (long) most * PageKey.SIZE;
        Finding found =
            log.find(partition, begin, limit, entry -> walk.isToCome(entry) && wanted.test(entry));
        oldest = oldest.and(found, begin, log.head(partition));
      }
    }
    return oldest;
  }

  private Oldest and(Finding found, long begin, long head) {
    return switch (found) {
      case Finding.Found(LogEntry other) ->
          new Oldest(of(entry, other), known, pages + pages(begin, other.offset() + 1));
      case Finding.Absent(long upTo) ->
          new Oldest(entry, known && upTo >= head, pages + pages(begin, upTo));
      case Finding.Unread(PageKey _, long upTo) ->
          new Oldest(entry, false, pages + pages(begin, upTo + 1));
    };
  }

  private static int pages(long begin, long end) {
    return (int) ((end - 1) / PageKey.SIZE - begin / PageKey.SIZE) + 1;
  }

  /** The older of two. */
  static @Nullable LogEntry of(@Nullable LogEntry one, @Nullable LogEntry other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.recordedAt().isBefore(one.recordedAt()) ? other : one;
  }
}
