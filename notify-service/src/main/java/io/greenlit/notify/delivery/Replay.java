package io.greenlit.notify.delivery;

import io.greenlit.notify.subscription.ChangeFilter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log that is sent to a subscriber again, beside its own walk.
 *
 * @param walk how far that has come
 * @param end where it ends: where the subscription stood when its subscriber asked
 * @param filter what of it is wanted, beside what the subscription wants
 * @param delivered changes that have arrived
 * @param finishedAt null while it goes on
 */
public record Replay(
    Again again,
    Walk walk,
    Positions end,
    ChangeFilter filter,
    Instant askedAt,
    long delivered,
    @Nullable Instant finishedAt) {

  /** Whether it still goes on. */
  public boolean running() {
    return finishedAt == null;
  }

  /** Offsets that it has not looked at yet. */
  public long remaining() {
    return end.toMap().entrySet().stream()
        .mapToLong(each -> Math.max(0, each.getValue() - walk.positions().at(each.getKey())))
        .sum();
  }

  Map<String, ParkedShow> parked() {
    return walk.parked();
  }

  Replay with(Walk moved) {
    return new Replay(again, moved, end, filter, askedAt, delivered, finishedAt);
  }

  Replay arrived() {
    return new Replay(again, walk, end, filter, askedAt, delivered + 1, finishedAt);
  }

  /** This replay, finished where nothing of it is left. */
  Replay finishedIfDone(Instant now) {
    return running() && parked().isEmpty() && remaining() == 0
        ? new Replay(again, walk, end, filter, askedAt, delivered, now)
        : this;
  }
}
