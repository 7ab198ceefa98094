package io.greenlit.benchmarks.latency;

import io.greenlit.benchmarks.report.Printable;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long changes took, for people and for programs.
 *
 * @param rate articles posted a second
 * @param micros from when a POST was due until its change was seen
 * @param missing changes that were not seen
 * @param refused requests that were not answered with 202
 */
record LatencyReport(int rate, Histogram micros, long missing, int refused) implements Printable {

  private static final double WANTED_P50 = 40;
  private static final double WANTED_P99 = 120;

  /** Whether every article was taken and its change seen. */
  boolean isClean() {
    return missing == 0 && refused == 0;
  }

  @Override
  public String table() {
    return String.format(
        Locale.ROOT,
        "POST to visible change at %d/s: p50 %.1f ms (wanted %.0f), p99 %.1f ms (wanted %.0f), most %.1f ms%n"
            + "%,d changes, %d missing, %d requests refused.",
        rate,
        millis(50),
        WANTED_P50,
        millis(99),
        WANTED_P99,
        micros.getMaxValue() / 1e3,
        micros.getTotalCount(),
        missing,
        refused);
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark",
        "latency",
        "perSecond",
        rate,
        "changes",
        micros.getTotalCount(),
        "missing",
        missing,
        "refused",
        refused,
        "p50Millis",
        millis(50),
        "p99Millis",
        millis(99));
  }

  private double millis(int percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }
}
