package io.greenlit.notify.delivery;

/**
 * How much a subscription has before it.
 *
 * @param lag offsets of the log that it has not looked at, over all partitions; markers of
 *     transactions count too
 * @param parkedShows shows with changes that it does not have yet
 * @param inFlight deliveries under way
 * @param deadLetters changes that were given up on
 */
public record DeliveryStatus(long lag, int parkedShows, int inFlight, int deadLetters) {

  /** Nothing to do. */
  public static final DeliveryStatus NOTHING = new DeliveryStatus(0, 0, 0, 0);

  static DeliveryStatus of(CursorState state, int inFlight, ChangeLog log) {
    long lag = 0;
    for (int partition = 0; partition < log.partitions(); partition++) {
      lag += Math.max(0, log.head(partition) - state.positions().at(partition));
    }
    return new DeliveryStatus(lag, state.parked().size(), inFlight, state.aside().size());
  }

  /** This and another together. */
  public DeliveryStatus plus(DeliveryStatus other) {
    return new DeliveryStatus(
        lag + other.lag,
        parkedShows + other.parkedShows,
        inFlight + other.inFlight,
        deadLetters + other.deadLetters);
  }
}
