package io.greenlit.notify.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is under way for a subscription, and what of that is written down. A show is busy from the
 * start of an attempt until the outcome is written, and only then goes on; so what a crash can
 * repeat is what was busy, and no show ever goes back.
 */
final class UnderWay {

  private final Map<String, Delivery> inFlight = new HashMap<>();
  private Map<String, Delivery> settled = new HashMap<>();
  private Map<String, Delivery> beingWritten = Map.of();
  private long writing = -1;
  private boolean unwritten;
  private boolean begun;
  private boolean beginning;

  void started(Delivery delivery) {
    inFlight.put(delivery.entry().showId(), delivery);
  }

  int inFlight() {
    return inFlight.size();
  }

  long inFlight(Lane lane) {
    return inFlight.values().stream().filter(each -> each.lane() == lane).count();
  }

  /** Shows that wait for an outcome, or for it to be written. */
  int shows() {
    return inFlight.size() + settled.size() + beingWritten.size();
  }

  boolean holds(String showId) {
    return inFlight.containsKey(showId)
        || settled.containsKey(showId)
        || beingWritten.containsKey(showId);
  }

  /** Whether the outcome of this delivery is still awaited here. */
  boolean awaits(Delivery delivery) {
    Delivery current = inFlight.get(delivery.entry().showId());
    return current != null && current.number() == delivery.number();
  }

  /** The outcome of a delivery is known. */
  void settle(Delivery delivery) {
    inFlight.remove(delivery.entry().showId());
    settled.put(delivery.entry().showId(), delivery);
    unwritten = true;
  }

  /** There is something new to write. */
  void moved() {
    unwritten = true;
  }

  /** Something begins of which nothing may be sent before it is written. */
  void begin() {
    begun = true;
  }

  /** Whether something has begun that is not written yet. */
  boolean begun() {
    return begun || beginning;
  }

  /** All whose outcome is known but not yet written. */
  List<Delivery> settled() {
    List<Delivery> all = new ArrayList<>(settled.values());
    all.addAll(beingWritten.values());
    return all;
  }

  /** There is something that no write covers yet and that waits for one. */
  boolean needsWrite() {
    return !settled.isEmpty() || begun;
  }

  /** Nothing is in flight and all is written. */
  boolean quiet() {
    return inFlight.isEmpty() && allWritten();
  }

  private boolean allWritten() {
    return writing < 0 && !unwritten;
  }

  /** A write begins; false where there is nothing new, or one is still under way. */
  boolean write(long number) {
    if (allWritten() || writing >= 0) {
      return false;
    }
    writing = number;
    unwritten = false;
    beginning = begun;
    begun = false;
    beingWritten = settled;
    settled = new HashMap<>();
    return true;
  }

  /** Whether this write is under way. */
  boolean isWriting(long number) {
    return writing == number;
  }

  /** A write took effect: the deliveries that it covers, whose shows are no longer busy. */
  List<Delivery> written(long number) {
    if (!isWriting(number)) {
      return List.of();
    }
    writing = -1;
    List<Delivery> covered = new ArrayList<>(beingWritten.values());
    beingWritten = Map.of();
    beginning = false;
    return covered;
  }

  /** A write did not take effect: it has to be made again. */
  void writeFailed(long number) {
    if (isWriting(number)) {
      writing = -1;
      unwritten = true;
      begun |= beginning;
      beginning = false;
      settled.putAll(beingWritten);
      beingWritten = Map.of();
    }
  }
}
