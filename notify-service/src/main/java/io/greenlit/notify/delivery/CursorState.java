package io.greenlit.notify.delivery;

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
 * @param digest the one that is on its way, or the last; null where there was none
 * @param outbox operational events
 * @param stretches of the log that came during outages and are caught up, in their order
 */
public record CursorState(
    Walk walk,
    Map<String, SetAside> aside,
    Health health,
    long obeyed,
    @Nullable Replay replay,
    @Nullable Handshake handshake,
    @Nullable DigestRun digest,
    Outbox outbox,
    List<Stretch> stretches) {

  /** Changes that may be set aside; one more disables the subscription, so that none is lost. */
  public static final int MOST_ASIDE = 256;

  public CursorState {
    aside =
        aside.isEmpty()
            ? Map.of()
            : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(aside));
    stretches = List.copyOf(stretches);
  }

  /** A cursor that has seen nothing yet. */
  public static CursorState startingAt(Map<Integer, Long> start) {
    return of(Walk.startingAt(start));
  }

  /** A cursor of which nothing but its walk is known. */
  public static CursorState of(Walk walk) {
    return new CursorState(
        walk, Map.of(), Health.GOOD, 0, null, null, null, Outbox.EMPTY, List.of());
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
    return altered(draft -> draft.walk = moved);
  }

  CursorState with(Health other) {
    return altered(draft -> draft.health = other);
  }

  CursorState with(@Nullable Replay other) {
    return altered(draft -> draft.replay = other);
  }

  CursorState with(@Nullable Handshake other) {
    return altered(draft -> draft.handshake = other);
  }

  CursorState with(@Nullable DigestRun run) {
    return altered(draft -> draft.digest = run);
  }

  CursorState with(Outbox other) {
    return altered(draft -> draft.outbox = other);
  }

  CursorState with(List<Stretch> others) {
    return altered(draft -> draft.stretches = others);
  }

  CursorState obeyed(long upTo) {
    return altered(draft -> draft.obeyed = upTo);
  }

  CursorState setAside(SetAside change) {
    return withAside(changes -> changes.put(change.changeId(), change));
  }

  CursorState without(String changeId) {
    return withAside(changes -> changes.remove(changeId));
  }

  CursorState withAside(Consumer<Map<String, SetAside>> change) {
    Map<String, SetAside> changes = new LinkedHashMap<>(aside);
    change.accept(changes);
    return altered(draft -> draft.aside = changes);
  }

  private CursorState altered(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new CursorState(
        draft.walk,
        draft.aside,
        draft.health,
        draft.obeyed,
        draft.replay,
        draft.handshake,
        draft.digest,
        draft.outbox,
        draft.stretches);
  }

  /** A state that is being made from another. */
  private static final class Draft {

    private Walk walk;
    private Map<String, SetAside> aside;
    private Health health;
    private long obeyed;
    private @Nullable Replay replay;
    private @Nullable Handshake handshake;
    private @Nullable DigestRun digest;
    private Outbox outbox;
    private List<Stretch> stretches;

    Draft(CursorState from) {
      walk = from.walk;
      aside = from.aside;
      health = from.health;
      obeyed = from.obeyed;
      replay = from.replay;
      handshake = from.handshake;
      digest = from.digest;
      outbox = from.outbox;
      stretches = from.stretches;
    }
  }
}
