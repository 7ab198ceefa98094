package io.greenlit.notify.delivery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in what came during an outage, once and page by page, for the latest change of each
 * show and season. It remembers nothing that could not be found again in the log, and no more than
 * {@value #MOST} seasons: changes of others are sent one by one.
 */
final class Outlook {

  /** Seasons whose latest change is remembered, of each outage, the first that are found. */
  static final int MOST = 4096;

  private final Stretch stretch;
  private final Predicate<LogEntry> wanted;
  private final Map<Season, Run> runs = new HashMap<>();
  private Positions at;
  private boolean done;

  private record Season(String showId, @Nullable Integer season) {

    static Season of(LogEntry entry) {
      return new Season(entry.showId(), entry.traits().season());
    }
  }

  /** The wanted changes of a season: the first, how many, and where the last stands. */
  private record Run(Coalesced before, long last) {}

  /**
   * @param wanted what the subscriber wants of the log
   */
  Outlook(Stretch stretch, Predicate<LogEntry> wanted) {
    this.stretch = stretch;
    this.wanted = wanted;
    this.at = stretch.from().oldest();
  }

  /** Whether it has looked at all of it. */
  boolean done() {
    return done;
  }

  /** Goes on until it is done; the page that it needs where one is missing. */
  @Nullable PageKey goOn(ChangeLog log) {
    for (Map.Entry<Integer, Long> each : stretch.end().toMap().entrySet()) {
      int partition = each.getKey();
      long end = each.getValue();
      if (log.head(partition) < end) {
        return null; // it was longer already when this was written down: the rest is about to come
      }
      while (at.at(partition) < end) {
        switch (log.find(partition, at.at(partition), end, this::counts)) {
          case Finding.Found(LogEntry entry) -> {
            note(entry);
            at = at.with(partition, entry.offset() + 1);
          }
          case Finding.Unread(PageKey page, long upTo) -> {
            at = at.with(partition, upTo);
            return page;
          }
          case Finding.Absent _ -> at = at.with(partition, end);
        }
      }
    }
    done = true;
    return null;
  }

  private boolean counts(LogEntry entry) {
    return stretch.holds(entry) && wanted.test(entry);
  }

  private void note(LogEntry entry) {
    Season season = Season.of(entry);
    Run run = runs.get(season);
    if (run != null) {
      runs.put(season, new Run(run.before.andOne(), entry.offset()));
    } else if (runs.size() < MOST) {
      Coalesced none = new Coalesced(entry.traits().from(), 0, entry.changeId());
      runs.put(season, new Run(none, entry.offset()));
    }
  }

  /** Whether a later change stands for this one. */
  boolean leavesOut(LogEntry entry) {
    Run run = of(entry);
    return run != null && entry.offset() < run.last;
  }

  /** What a change stands for beside itself; null where for nothing. */
  @Nullable Coalesced before(LogEntry entry) {
    Run run = of(entry);
    return run == null || run.last != entry.offset() || run.before.changes() == 0
        ? null
        : run.before;
  }

  private @Nullable Run of(LogEntry entry) {
    return done && stretch.holds(entry) ? runs.get(Season.of(entry)) : null;
  }

  /** Of the stretches of a cursor, those that are not looked at yet get an outlook. */
  static Map<Stretch, Outlook> of(
      List<Stretch> stretches, Map<Stretch, Outlook> known, Predicate<LogEntry> wanted) {
    Map<Stretch, Outlook> all = new LinkedHashMap<>();
    for (Stretch each : stretches) {
      Outlook before = known.get(each);
      all.put(each, before == null ? new Outlook(each, wanted) : before);
    }
    return all;
  }
}
