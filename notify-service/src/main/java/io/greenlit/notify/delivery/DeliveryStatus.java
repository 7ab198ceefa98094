package io.greenlit.notify.delivery;

/**
 * Where a subscription stands.
 *
 * @param lag offsets of the log that it has not looked at, over all partitions; markers of
 *     transactions count too
 * @param parkedShows shows with changes that it does not have yet
 * @param inFlight deliveries under way
 */
public record DeliveryStatus(long lag, int parkedShows, int inFlight) {

  static DeliveryStatus of(CursorState state, int inFlight, ChangeLog log) {
    long lag = 0;
    for (int partition = 0; partition < log.partitions(); partition++) {
      lag += Math.max(0, log.head(partition) - state.positions().at(partition));
    }
    return new DeliveryStatus(lag, state.parked().size(), inFlight);
  }

  /** This and another together. */
  public DeliveryStatus plus(DeliveryStatus other) {
    return new DeliveryStatus(
        lag + other.lag, parkedShows + other.parkedShows, inFlight + other.inFlight);
  }
}
