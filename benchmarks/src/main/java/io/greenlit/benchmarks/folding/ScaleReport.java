package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the number of shows does, for people and for programs. */
record ScaleReport(List<Scale> scales) implements Printable {

  private static final double MEGABYTE = 1 << 20;

  ScaleReport {
    scales = List.copyOf(scales);
  }

  @Override
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%9s  %9s  %9s  %9s  %9s  %9s  %9s  %9s  %9s  %9s%n",
            "shows",
            "first/s",
            "further/s",
            "cpu µs",
            "heap MB",
            "disk MB",
            "start s",
            "restore s",
            "table MB",
            "search ms"));
    for (Scale scale : scales) {
      table.append(
          String.format(
              Locale.ROOT,
              "%,9d  %,9.0f  %,9.0f  %,9.0f  %,9.0f  %,9.0f  %9.1f  %9.1f  %,9.0f  %,9.1f%n",
              scale.shows(),
              scale.first().perSecond(),
              scale.further().perSecond(),
              scale.further().microsOfOne(),
              scale.heap() / MEGABYTE,
              scale.disk() / MEGABYTE,
              seconds(scale.started()),
              seconds(scale.restored()),
              scale.listed().heap() / MEGABYTE,
              millis(scale.listed().search())));
    }
    return table
        .append(
            "%nBroker and stream in one process; cpu of both for one further article. A search looks at every show."
                .formatted())
        .toString();
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark", "scale", "scales", scales.stream().map(ScaleReport::figures).toList());
  }

  private static Map<String, Object> figures(Scale scale) {
    return Map.ofEntries(
        Map.entry("shows", scale.shows()),
        Map.entry("firstPerSecond", scale.first().perSecond()),
        Map.entry("furtherPerSecond", scale.further().perSecond()),
        Map.entry("furtherCpuMicros", scale.further().microsOfOne()),
        Map.entry("heapBytes", scale.heap()),
        Map.entry("diskBytes", scale.disk()),
        Map.entry("startSeconds", seconds(scale.started())),
        Map.entry("restoreSeconds", seconds(scale.restored())),
        Map.entry("tableHeapBytes", scale.listed().heap()),
        Map.entry("tableReadSeconds", seconds(scale.listed().read())),
        Map.entry("searchMillis", millis(scale.listed().search())));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
