package io.greenlit.notify.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that is written down of a subscription's deliveries, in one record, so that a change is set
 * aside and passed over at once, and a command is obeyed exactly once.
 *
 * @param aside changes that left the walk, by id, the longest aside first
 * @param obeyed offset after the last command that has taken effect
 */
public record CursorState(Walk walk, Map<String, SetAside> aside, Health health, long obeyed) {

  public CursorState {
    aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
  }

  /** A cursor that has seen nothing yet. */
  public static CursorState startingAt(Map<Integer, Long> start) {
    return of(Walk.startingAt(start));
  }

  /** A cursor of which nothing but its walk is known. */
  public static CursorState of(Walk walk) {
    return new CursorState(walk, Map.of(), Health.GOOD, 0);
  }

  /** Shows with changes that the subscriber does not have yet. */
  public Map<String, ParkedShow> parked() {
    return walk.parked();
  }

  /** The next offsets to look at. */
  public Positions positions() {
    return walk.positions();
  }

  CursorState with(Walk moved) {
    return new CursorState(moved, aside, health, obeyed);
  }

  CursorState with(Health other) {
    return new CursorState(walk, aside, other, obeyed);
  }

  CursorState obeyed(long upTo) {
    return new CursorState(walk, aside, health, upTo);
  }

  CursorState setAside(SetAside change) {
    return altered(changes -> changes.put(change.changeId(), change));
  }

  CursorState without(String changeId) {
    return altered(changes -> changes.remove(changeId));
  }

  /** The subscriber has it started again: it goes on where it stood, at once. */
  CursorState resumed(Instant now) {
    return new CursorState(walk.triedAfresh(now), aside, Health.GOOD, obeyed);
  }

  /** What was given up on is tried again: one change, or all. */
  CursorState redriven(Command.Which which, Instant now) {
    return altered(
        changes -> changes.replaceAll((id, each) -> which.covers(id) ? each.redriven(now) : each));
  }

  /** What was given up on is not wanted any more: one change, or all. */
  CursorState dismissed(Command.Which which) {
    return altered(changes -> changes.keySet().removeIf(which::covers));
  }

  private CursorState altered(Consumer<Map<String, SetAside>> change) {
    Map<String, SetAside> changes = new LinkedHashMap<>(aside);
    change.accept(changes);
    return new CursorState(walk, changes, health, obeyed);
  }
}
