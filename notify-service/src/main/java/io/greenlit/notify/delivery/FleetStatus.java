package io.greenlit.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How all subscriptions of an instance stand together.
 *
 * @param states how many are in each state
 * @param oldest how long the oldest change waits that a subscription is still to get which is
 *     neither paused nor disabled, as far as its page is in memory
 */
public record FleetStatus(Map<State, Integer> states, Duration oldest) {

  /** No subscriptions. */
  public static final FleetStatus NOTHING = new FleetStatus(Map.of(), Duration.ZERO);

  public FleetStatus {
    states = Map.copyOf(states);
  }

  static FleetStatus of(Collection<LiveCursor> cursors, ChangeLog log, Instant now) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    LogEntry oldest = null;
    for (LiveCursor cursor : cursors) {
      State state = State.of(cursor.subscription(), cursor.state());
      states.merge(state, 1, Integer::sum);
      if (state.sends()) {
        oldest = Backlog.older(oldest, oldest(cursor, log));
      }
    }
    return new FleetStatus(
        states, oldest == null ? Duration.ZERO : Duration.between(oldest.recordedAt(), now));
  }

  private static @Nullable LogEntry oldest(LiveCursor cursor, ChangeLog log) {
    Walk walk = cursor.state().walk();
    Positions from = walk.oldest();
    LogEntry oldest = null;
    for (int partition = 0; partition < log.partitions(); partition++) {
      Finding found =
          log.find(
              partition,
              from.at(partition),
              Long.MAX_VALUE,
              entry -> walk.isToCome(entry) && cursor.wants(entry));
      if (found instanceof Finding.Found(LogEntry entry)) {
        oldest = Backlog.older(oldest, entry);
      }
    }
    return oldest;
  }
}
