package io.greenlit.notify.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what is under way at once, over all subscriptions. What takes long moves to places of its
 * own, of which there are more, so that endpoints that hang leave the others' free.
 */
final class Slots {

  private final int quick;
  private final int slow;
  private final Map<Long, Boolean> places = new HashMap<>();
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
    places.put(delivery.number(), takesLong);
    slowTaken += takesLong ? 1 : 0;
  }

  /** A delivery takes long: it gives its place away, if there is one for it among the slow. */
  void tookLong(Delivery delivery) {
    if (free(true) && Boolean.FALSE.equals(places.get(delivery.number()))) {
      take(delivery, true);
    }
  }

  void release(Delivery delivery) {
    if (Boolean.TRUE.equals(places.remove(delivery.number()))) {
      slowTaken--;
    }
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
