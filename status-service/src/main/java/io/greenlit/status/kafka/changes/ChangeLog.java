package io.greenlit.status.kafka.changes;

import io.greenlit.status.following.ChangeFilter;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.RecentChanges;
import io.greenlit.status.following.Start;
import io.greenlit.status.following.Stretch;
import io.greenlit.status.kafka.changes.LogStretches.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The log of changes as followers see it. A follower is a cursor and nothing else: nothing is kept
 * for it here between two of its questions. Nothing of this blocks.
 *
 * <p>Every answer can fail with {@link LogNotReady}.
 */
public final class ChangeLog {

  private final ChangeTail tail;
  private final LogStretches log;
  private final ReaderPool readers;

  ChangeLog(ChangeTail tail, LogStretches log, ReaderPool readers) {
    this.tail = tail;
    this.log = log;
    this.readers = readers;
  }

  /**
   * The cursor to begin with; fails with {@link NotInThisLog} where the log is not there. Where it
   * answers, the log can be followed: a stream that is opened is not broken off at once.
   */
  public Mono<Cursor> begin(Start start) {
    return Mono.fromSupplier(this::ready)
        .flatMap(recent ->
            switch (start) {
              case Start.Named.BEGINNING -> readers.ask(log::bounds).map(Bounds::beginning);
              case Start.Named.NOW -> readers.ask(log::bounds).map(Bounds::end);
              case Start.After(Cursor cursor) ->
                  recent.covers(cursor)
                      ? Mono.just(cursor)
                      : readers.ask(log::bounds).map(bounds -> checked(cursor, bounds));
            });
  }

  /**
   * What a follower wants of what comes behind its cursor, as soon as there is any of it; empty
   * when nothing came in time.
   *
   * @param limit how many changes at most
   * @param wait how long it may take; zero answers with what there is
   */
  public Mono<Stretch<LoggedChange>> next(
      Cursor from, ChangeFilter filter, int limit, Duration wait) {
    return Mono.defer(() -> {
      Walk walk = new Walk(from, System.nanoTime() + wait.toNanos());
      return Mono.defer(() -> step(walk, filter, limit))
          .repeat()
          .filter(stretch -> !stretch.entries().isEmpty() || walk.isOver() || isClosed())
          .next();
    });
  }

  /** Those of the newest changes that pass, by partition and in the order of the log. */
  public List<LoggedChange> recent(ChangeFilter filter) {
    return ready().partitions().values().stream()
        .flatMap(part -> part.entries().stream())
        .filter(change -> change.passes(filter))
        .toList();
  }

  /** Whether this instance ends, so that followers should turn to another. */
  public boolean isClosed() {
    return tail.isClosed();
  }

  /** How far one question has come, of one follower at a time. */
  private static final class Walk {

    private final long deadline;
    private Cursor at;

    Walk(Cursor from, long deadline) {
      this.at = from;
      this.deadline = deadline;
    }

    Duration left() {
      return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    boolean isOver() {
      return left().isZero();
    }
  }

  /** Either waits, or comes further: so it can be repeated without running idle. */
  private Mono<Stretch<LoggedChange>> step(Walk walk, ChangeFilter filter, int limit) {
    Duration left = walk.left();
    boolean waits = !walk.at.isBehind(ready().end()) && !left.isZero();
    return (waits ? tail.ahead(walk.at, left) : Mono.<Void>empty())
        .then(Mono.defer(() -> read(walk.at, change -> change.passes(filter), limit)))
        .doOnNext(stretch -> walk.at = stretch.next());
  }

  private Mono<Stretch<LoggedChange>> read(Cursor from, Predicate<LoggedChange> wanted, int limit) {
    RecentChanges<LoggedChange> recent = ready();
    Optional<Stretch<LoggedChange>> atHand = recent.read(from, wanted, limit);
    return atHand.isPresent()
        ? Mono.just(atHand.get())
        : readers.ask(consumer -> log.read(consumer, from, recent.end(), wanted, limit));
  }

  private static Cursor checked(Cursor cursor, Bounds bounds) {
    if (cursor.isBeyond(bounds.end())) {
      throw new NotInThisLog(
          "lies beyond the end of the log: it is from another log, or this one was made anew");
    }
    if (cursor.isBehind(bounds.beginning())) {
      throw new NotInThisLog("lies before the first change that is still kept");
    }
    return cursor;
  }

  private RecentChanges<LoggedChange> ready() {
    @Nullable RecentChanges<LoggedChange> recent = tail.recent();
    if (recent == null) {
      throw new LogNotReady("the log of changes is not followed yet");
    }
    return recent;
  }
}
