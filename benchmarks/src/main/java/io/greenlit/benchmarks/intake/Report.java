package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.Measurement;
import io.greenlit.benchmarks.report.Median;
import io.greenlit.benchmarks.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run came to, for people and for programs.
 *
 * @param acceptedByIngest articles that got a 202 from ingest-service, warm-up included
 * @param recordsInTopic records in its topic afterwards
 */
record Report(List<Comparison> comparisons, long acceptedByIngest, long recordsInTopic)
    implements Printable {

  /** Whether every request was answered with 202, and every 202 meant a record. */
  boolean isClean() {
    return acceptedByIngest == recordsInTopic
        && comparisons.stream().allMatch(comparison -> comparison.failed() == 0);
  }

  @Override
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-11s  %-14s  %9s  %8s  %8s  %8s  %7s%n",
            "connections", "target", "per s", "cpu µs", "p50 ms", "p99 ms", "ratio"));
    for (Comparison comparison : comparisons) {
      table.append(row(comparison.connections(), "bare WebFlux", comparison.bare(), ""));
      table.append(
          row(
              comparison.connections(),
              "ingest-service",
              comparison.ingest(),
              String.format(Locale.ROOT, "%.2f", comparison.ratio())));
    }
    long failed = comparisons.stream().mapToLong(Comparison::failed).sum();
    table.append(
        String.format(
            Locale.ROOT,
            "%nMedians of %d rounds. %,d articles accepted by ingest-service, %,d in the topic; %,d requests failed.%n",
            comparisons.getFirst().bare().size(),
            acceptedByIngest,
            recordsInTopic,
            failed));
    return table.toString();
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark",
        "intake",
        "comparisons",
        comparisons.stream().map(Report::figures).toList(),
        "acceptedByIngest",
        acceptedByIngest,
        "recordsInTopic",
        recordsInTopic);
  }

  private static Map<String, Object> figures(Comparison comparison) {
    return Map.of(
        "connections", comparison.connections(),
        "ratio", comparison.ratio(),
        "bare", figures(comparison.bare()),
        "ingest", figures(comparison.ingest()));
  }

  private static Map<String, Object> figures(List<Measurement> rounds) {
    return Map.of(
        "perSecond", Median.of(rounds, Measurement::perSecond),
        "cpuMicros", Median.of(rounds, Measurement::cpuMicros),
        "p50Millis", Median.of(rounds, Measurement::p50Millis),
        "p99Millis", Median.of(rounds, Measurement::p99Millis),
        "rounds", rounds);
  }

  private static String row(
      int connections, String target, List<Measurement> rounds, String ratio) {
    return String.format(
        Locale.ROOT,
        "%11d  %-14s  %,9.0f  %8.1f  %8.1f  %8.1f  %7s%n",
        connections,
        target,
        Median.of(rounds, Measurement::perSecond),
        Median.of(rounds, Measurement::cpuMicros),
        Median.of(rounds, Measurement::p50Millis),
        Median.of(rounds, Measurement::p99Millis),
        ratio);
  }
}
