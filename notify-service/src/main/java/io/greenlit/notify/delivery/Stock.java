package io.greenlit.notify.delivery;

import java.time.Duration;
import java.util.Map;

/**
 * How all subscriptions of an instance stand together.
 *
 * @param states how many are in each state
 * @param oldest how long the oldest change waits that a subscription is still to get which is
 *     neither paused nor disabled, as far as its page is in memory and near
 */
public record Stock(
    Map<State, Integer> states, Duration oldest, DeliveryStatus load, Crowding crowding) {

  /** No subscriptions. */
  public static final Stock NOTHING =
      new Stock(Map.of(), Duration.ZERO, DeliveryStatus.NOTHING, Crowding.NONE);

  public Stock {
    states = Map.copyOf(states);
  }
}
