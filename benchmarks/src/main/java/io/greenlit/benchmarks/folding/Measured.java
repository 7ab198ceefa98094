package io.greenlit.benchmarks.folding;

import java.time.Duration;

/**
 * What one run came to.
 *
 * @param records that were in the topic
 * @param took from when the stream ran until the last of them was committed
 * @param processor time of the whole process meanwhile, broker included
 */
record Measured(long records, Duration took, Duration processor) {

  double perSecond() {
    return records / (took.toNanos() / 1e9);
  }

  double microsOfOne() {
    return processor.toNanos() / 1e3 / records;
  }
}
