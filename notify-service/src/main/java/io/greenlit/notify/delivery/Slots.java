package io.greenlit.notify.delivery;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Counts what is under way at once, over all subscriptions. What takes long moves to places of its
 * own, of which there are more, so that endpoints that hang leave the others' free; where none of
 * these is free, it moves as soon as one is.
 */
final class Slots {

  private final int quick;
  private final int slow;
  private final Map<Long, Boolean> places = new HashMap<>();
  private final SequencedSet<Long> waiting = new LinkedHashSet<>();
  private int slowTaken;

  /**
   * @param quick places for what is answered soon
   * @param slow places for what is not
   */
  Slots(int quick, int slow) {
    this.quick = quick;
    this.slow = slow;
  }

  /** Whether there is a place for another delivery. */
  boolean free(boolean takesLong) {
    return takesLong ? slowTaken < slow : places.size() - slowTaken < quick;
  }

  void take(Delivery delivery, boolean takesLong) {
    put(delivery.number(), takesLong);
  }

  /** A delivery takes long: it gives its place away, once there is one for it among the slow. */
  void tookLong(Delivery delivery) {
    if (Boolean.FALSE.equals(places.get(delivery.number()))) {
      waiting.addLast(delivery.number());
      moveOn();
    }
  }

  void release(Delivery delivery) {
    waiting.remove(delivery.number());
    if (Boolean.TRUE.equals(places.remove(delivery.number()))) {
      slowTaken--;
      moveOn();
    }
  }

  private void moveOn() {
    while (free(true) && !waiting.isEmpty()) {
      put(waiting.removeFirst(), true);
    }
  }

  private void put(long number, boolean takesLong) {
    places.put(number, takesLong);
    slowTaken += takesLong ? 1 : 0;
  }

  /** All that is under way. */
  int taken() {
    return places.size();
  }

  /** What of it takes long. */
  int slowTaken() {
    return slowTaken;
  }
}
