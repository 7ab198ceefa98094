package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

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
            "%9s  %9s  %9s  %9s  %9s  %9s  %9s  %9s%n",
            "shows",
            "first/s",
            "further/s",
            "cpu µs",
            "heap MB",
            "disk MB",
            "start s",
            "restore s"));
    for (Scale scale : scales) {
      table.append(
          String.format(
              Locale.ROOT,
              "%,9d  %,9.0f  %,9.0f  %,9.0f  %,9.0f  %,9.0f  %9.1f  %9.1f%n",
              scale.shows(),
              scale.first().perSecond(),
              scale.further().perSecond(),
              scale.further().microsOfOne(),
              scale.heap() / MEGABYTE,
              scale.disk() / MEGABYTE,
              seconds(scale.started()),
              seconds(scale.restored())));
    }
    return table
        .append(
            "%nBroker and stream in one process; cpu of both for one further article.".formatted())
        .toString();
  }

  @Override
  public String json() {
    return JsonMapper.builder()
        .build()
        .writeValueAsString(
            Map.of(
                "benchmark",
                "scale",
                "scales",
                scales.stream().map(ScaleReport::figures).toList()));
  }

  private static Map<String, Object> figures(Scale scale) {
    return Map.of(
        "shows", scale.shows(),
        "firstPerSecond", scale.first().perSecond(),
        "furtherPerSecond", scale.further().perSecond(),
        "furtherCpuMicros", scale.further().microsOfOne(),
        "heapBytes", scale.heap(),
        "diskBytes", scale.disk(),
        "startSeconds", seconds(scale.started()),
        "restoreSeconds", seconds(scale.restored()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
