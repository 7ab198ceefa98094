package io.greenlit.notify.delivery;

/** Counts what is under way at once, over all subscriptions. */
final class Slots {

  private final int all;
  private int taken;

  Slots(int all) {
    this.all = all;
  }

  boolean free() {
    return taken < all;
  }

  void take() {
    taken++;
  }

  void release(int count) {
    taken -= count;
  }

  int taken() {
    return taken;
  }
}
