package io.greenlit.notify.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a cursor is written down: shows whose outcome is known stay busy until it is. */
final class Settling {

  private Map<String, Delivery> settled = new HashMap<>();
  private Map<String, Delivery> beingWritten = Map.of();
  private long writing = -1;
  private boolean unwritten;

  /** There is something new to write. */
  void moved() {
    unwritten = true;
  }

  /** The outcome of a delivery is known. */
  void settle(Delivery delivery) {
    settled.put(delivery.entry().showId(), delivery);
    unwritten = true;
  }

  boolean holds(String showId) {
    return settled.containsKey(showId) || beingWritten.containsKey(showId);
  }

  int shows() {
    return settled.size() + beingWritten.size();
  }

  /** All whose outcome is known but not yet written. */
  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>(settled.values());
    all.addAll(beingWritten.values());
    return all;
  }

  /** There is an outcome that no write covers yet. */
  boolean hasSettled() {
    return !settled.isEmpty();
  }

  /** All is written. */
  boolean quiet() {
    return writing < 0 && !unwritten;
  }

  /** A write begins; false where there is nothing new, or one is still under way. */
  boolean begin(long number) {
    if (quiet() || writing >= 0) {
      return false;
    }
    writing = number;
    unwritten = false;
    beingWritten = settled;
    settled = new HashMap<>();
    return true;
  }

  /** A write took effect: the deliveries that it covers, whose shows are no longer busy. */
  List<Delivery> written(long number) {
    if (writing != number) {
      return List.of();
    }
    writing = -1;
    List<Delivery> covered = new ArrayList<>(beingWritten.values());
    beingWritten = Map.of();
    return covered;
  }

  /** A write did not take effect: it has to be made again. */
  void failed(long number) {
    if (writing == number) {
      writing = -1;
      unwritten = true;
      settled.putAll(beingWritten);
      beingWritten = Map.of();
    }
  }
}
