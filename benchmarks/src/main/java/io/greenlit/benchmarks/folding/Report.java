package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Median;
import io.greenlit.benchmarks.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run came to, for people and for programs. */
record Report(List<Comparison> comparisons, int shows, long changes) implements Printable {

  Report {
    comparisons = List.copyOf(comparisons);
  }

  @Override
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-20s  %-15s  %9s  %9s  %7s  %11s  %7s%n",
            "records", "stream", "per s", "cpu µs", "ratio", "ratio (cpu)", "wanted"));
    for (Comparison comparison : comparisons) {
      table.append(row(comparison.name(), "bare, cached", comparison.cached(), "", "", ""));
      table.append(row("", "bare aggregate", comparison.bare(), "", "", ""));
      table.append(
          row(
              "",
              "status-service",
              comparison.greenlit(),
              two(comparison.ratio()),
              two(comparison.processorRatio()),
              two(comparison.wanted())));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "%nRatios are to the bare aggregate without a cache. Medians of %d rounds, broker and streams in one process. Statuses of all %,d shows as the pure fold has"
                + " them; %,d changes, numbered without gaps.%n",
            comparisons.getFirst().bare().size(),
            shows,
            changes));
    return table.toString();
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark",
        "fold",
        "shows",
        shows,
        "changes",
        changes,
        "comparisons",
        comparisons.stream().map(Report::figures).toList());
  }

  private static Map<String, Object> figures(Comparison comparison) {
    return Map.of(
        "records", comparison.name(),
        "ratio", comparison.ratio(),
        "processorRatio", comparison.processorRatio(),
        "cached", figures(comparison.cached()),
        "bare", figures(comparison.bare()),
        "greenlit", figures(comparison.greenlit()));
  }

  private static Map<String, Object> figures(List<Measured> rounds) {
    return Map.of(
        "perSecond", Median.of(rounds, Measured::perSecond),
        "cpuMicros", Median.of(rounds, Measured::microsOfOne),
        "rounds", rounds.stream().map(Measured::perSecond).toList());
  }

  private static String row(
      String records, String stream, List<Measured> rounds, String ratio, String cpu, String want) {
    return String.format(
        Locale.ROOT,
        "%-20s  %-15s  %,9.0f  %,9.1f  %7s  %11s  %7s%n",
        records,
        stream,
        Median.of(rounds, Measured::perSecond),
        Median.of(rounds, Measured::microsOfOne),
        ratio,
        cpu,
        want);
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
