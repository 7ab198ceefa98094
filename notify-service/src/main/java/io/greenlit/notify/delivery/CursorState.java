package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is written down of a subscription's deliveries, in one record, so that a change is set
 * aside and passed over at once, and a command is obeyed exactly once.
 *
 * @param aside changes that left the walk, by id, the longest aside first
 * @param obeyed offset after the last command that has taken effect
 * @param replay the last that was asked for; null where there was none, or it was ended
 * @param handshake how far the endpoint has come in saying that it wants webhooks; null where it
 *     was never asked
 */
public record CursorState(
    Walk walk,
    Map<String, SetAside> aside,
    Health health,
    long obeyed,
    @Nullable Replay replay,
    @Nullable Handshake handshake,
    @Nullable DigestRun digest) {

  /** Changes that may be set aside; one more disables the subscription, so that none is lost. */
  public static final int MOST_ASIDE = 256;

  /** A cursor whose endpoint was never asked whether it wants webhooks. */
  public CursorState(
      Walk walk, Map<String, SetAside> aside, Health health, long obeyed, @Nullable Replay replay) {
    this(walk, aside, health, obeyed, replay, null, null);
  }

  public CursorState {
    aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
  }

  /** A cursor that has seen nothing yet. */
  public static CursorState startingAt(Map<Integer, Long> start) {
    return of(Walk.startingAt(start));
  }

  /** A cursor of which nothing but its walk is known. */
  public static CursorState of(Walk walk) {
    return new CursorState(walk, Map.of(), Health.GOOD, 0, null);
  }

  /** Shows with changes that the subscriber does not have yet. */
  public Map<String, ParkedShow> parked() {
    return walk.parked();
  }

  /** The next offsets to look at. */
  public Positions positions() {
    return walk.positions();
  }

  /** Whether another change can be set aside. */
  public boolean hasRoomAside() {
    return hasRoomAside(1);
  }

  boolean hasRoomAside(int changes) {
    return aside.size() + changes <= MOST_ASIDE;
  }

  /** Shows that wait for anything. */
  SequencedSet<String> waiting() {
    SequencedSet<String> shows = new LinkedHashSet<>(parked().keySet());
    if (replay != null) {
      shows.addAll(replay.parked().keySet());
    }
    aside.values().forEach(each -> shows.add(each.showId()));
    return shows;
  }

  /** Where a show is parked, in whatever walk. */
  List<ParkedShow> parked(String showId) {
    return Stream.of(parked().get(showId), replay == null ? null : replay.parked().get(showId))
        .filter(Objects::nonNull)
        .toList();
  }

  CursorState with(Walk moved) {
    return new CursorState(moved, aside, health, obeyed, replay, handshake, digest);
  }

  CursorState with(Health other) {
    return new CursorState(walk, aside, other, obeyed, replay, handshake, digest);
  }

  CursorState with(@Nullable Replay other) {
    return new CursorState(walk, aside, health, obeyed, other, handshake, digest);
  }

  CursorState with(Handshake other) {
    return new CursorState(walk, aside, health, obeyed, replay, other, digest);
  }

  CursorState with(DigestRun run) {
    return new CursorState(walk, aside, health, obeyed, replay, handshake, run);
  }

  CursorState obeyed(long upTo) {
    return new CursorState(walk, aside, health, upTo, replay, handshake, digest);
  }

  CursorState setAside(SetAside change) {
    return altered(changes -> changes.put(change.changeId(), change));
  }

  CursorState without(String changeId) {
    return altered(changes -> changes.remove(changeId));
  }

  /** The state after a command. */
  CursorState after(Command command, Instant now) {
    return switch (command) {
      case Command.Resume() -> resumed(now);
      case Command.Redrive(Command.Which which) ->
          altered(changes ->
              changes.replaceAll((id, each) -> which.covers(id) ? each.redriven(now) : each));
      case Command.Dismiss(Command.Which which) ->
          altered(changes -> changes.keySet().removeIf(which::covers));
      case Command.StartReplay start ->
          replay != null && replay.running() ? this : with(replayOf(start, now));
      case Command.EndReplay() -> with((Replay) null);
      case Command.Resend resend ->
          hasRoomAside() || aside.containsKey(resend.changeId())
              ? setAside(SetAside.of(resend, now))
              : this;
      case Command.Verify() ->
          new CursorState(walk, aside, health, obeyed, replay, askedAfresh(now), digest);
      case Command.SkipTo(Positions to) -> with(walk.skippedTo(to, now));
    };
  }

  private Replay replayOf(Command.StartReplay start, Instant now) {
    Walk from = Walk.startingAt(start.from().toMap());
    return new Replay(start.again(), from, positions(), start.filter(), now, 0, null)
        .finishedIfDone(now);
  }

  /** The subscriber has it started again: it goes on where it stood, at once. */
  private CursorState resumed(Instant now) {
    Replay afresh = replay == null ? null : replay.with(replay.walk().triedAfresh(now));
    return new CursorState(
        walk.triedAfresh(now),
        aside,
        Health.GOOD,
        obeyed,
        afresh,
        askedAfresh(now),
        digest == null ? null : digest.triedAfresh(now));
  }

  private @Nullable Handshake askedAfresh(Instant now) {
    return handshake == null ? null : handshake.triedAfresh(now);
  }

  private CursorState altered(Consumer<Map<String, SetAside>> change) {
    Map<String, SetAside> changes = new LinkedHashMap<>(aside);
    change.accept(changes);
    return new CursorState(walk, changes, health, obeyed, replay, handshake, digest);
  }
}
