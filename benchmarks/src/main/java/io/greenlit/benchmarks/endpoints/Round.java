package io.greenlit.benchmarks.endpoints;

import java.time.Duration;

/**
 * What one round came to.
 *
 * @param deliveries that were made
 * @param arrived until the last webhook was at its endpoint
 * @param took until all of it was done, cursors and attempts included
 * @param processor time of the whole process but for the endpoints
 */
public record Round(int deliveries, Duration arrived, Duration took, Duration processor) {

  public double perSecond() {
    return deliveries / (took.toNanos() / 1e9);
  }

  public double arrivedMillis() {
    return arrived.toNanos() / 1e6;
  }

  public double microsOfOne() {
    return processor.toNanos() / 1e3 / deliveries;
  }
}
