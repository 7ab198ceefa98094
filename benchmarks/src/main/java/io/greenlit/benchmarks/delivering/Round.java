package io.greenlit.benchmarks.delivering;

import java.time.Duration;

/**
 * What one round came to.
 *
 * @param deliveries that were made
 * @param arrived until the last webhook was at its endpoint
 * @param took until all of it was done, cursors and attempts included
 * @param processor time of the whole process but for the endpoints
 */
record Round(int deliveries, Duration arrived, Duration took, Duration processor) {

  double perSecond() {
    return deliveries / (took.toNanos() / 1e9);
  }

  double arrivedMillis() {
    return arrived.toNanos() / 1e6;
  }

  double microsOfOne() {
    return processor.toNanos() / 1e3 / deliveries;
  }
}
