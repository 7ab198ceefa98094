package io.greenlit.notify.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a cursor is written down: shows whose outcome is known stay busy until it is. */
final class Settling {

  private Set<String> settled = new HashSet<>();
  private Set<String> beingWritten = Set.of();
  private long writing = -1;
  private boolean unwritten;

  /** There is something new to write. */
  void moved() {
    unwritten = true;
  }

  /** The outcome of a show is known. */
  void settle(String showId) {
    settled.add(showId);
    unwritten = true;
  }

  boolean holds(String showId) {
    return settled.contains(showId) || beingWritten.contains(showId);
  }

  int shows() {
    return settled.size() + beingWritten.size();
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
    settled = new HashSet<>();
    return true;
  }

  /** A write took effect: the shows that it covers, which are no longer busy. */
  List<String> written(long number) {
    if (writing != number) {
      return List.of();
    }
    writing = -1;
    List<String> shows = new ArrayList<>(beingWritten);
    beingWritten = Set.of();
    return shows;
  }

  /** A write did not take effect: it has to be made again. */
  void failed(long number) {
    if (writing == number) {
      writing = -1;
      unwritten = true;
      settled.addAll(beingWritten);
      beingWritten = Set.of();
    }
  }
}
