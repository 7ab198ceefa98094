package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.endpoints.Round;
import io.greenlit.benchmarks.report.Median;
import io.greenlit.benchmarks.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How deliveries compare with a bare client's, for people and for programs. */
record DeliverReport(Scale scale, List<Round> bare, List<Round> greenlit) implements Printable {

  private static final double WANTED_RATIO = 0.6;
  private static final double WANTED_MILLIS = 1500;

  @Override
  public String table() {
    return String.format("%-15s  %10s  %14s  %8s%n", "client", "per s", "all there ms", "cpu µs")
        + row("bare", bare)
        + row("notify-service", greenlit)
        + String.format(
            Locale.ROOT,
            "%nRatio %.2f (wanted %.2f), of processor time %.2f; all there after %,.0f ms (wanted %,.0f).%n"
                + "%,d subscriptions at %,d endpoints, %d at once; medians of %d rounds. None missing, none twice;"
                + " cursors and attempts written.%nStarted in %.1f s, and holds %,d MB of heap.",
            ratio(),
            WANTED_RATIO,
            processorRatio(),
            Median.of(greenlit, Round::arrivedMillis),
            WANTED_MILLIS,
            scale.subscriptions(),
            scale.endpoints(),
            scale.inFlight(),
            greenlit.size(),
            scale.started().toMillis() / 1e3,
            scale.heap() >> 20);
  }

  private static String row(String client, List<Round> rounds) {
    return String.format(
        Locale.ROOT,
        "%-15s  %,10.0f  %,14.0f  %8.1f%n",
        client,
        Median.of(rounds, Round::perSecond),
        Median.of(rounds, Round::arrivedMillis),
        Median.of(rounds, Round::microsOfOne));
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark",
        "deliver",
        "subscriptions",
        scale.subscriptions(),
        "endpoints",
        scale.endpoints(),
        "inFlight",
        scale.inFlight(),
        "startMillis",
        scale.started().toMillis(),
        "heapBytes",
        scale.heap(),
        "ratio",
        ratio(),
        "processorRatio",
        processorRatio(),
        "bare",
        figures(bare),
        "greenlit",
        figures(greenlit));
  }

  private static Map<String, Object> figures(List<Round> rounds) {
    return Map.of(
        "perSecond", Median.of(rounds, Round::perSecond),
        "arrivedMillis", Median.of(rounds, Round::arrivedMillis),
        "cpuMicros", Median.of(rounds, Round::microsOfOne),
        "rounds", rounds.stream().map(Round::perSecond).toList());
  }

  private double ratio() {
    return Median.of(greenlit, Round::perSecond) / Median.of(bare, Round::perSecond);
  }

  private double processorRatio() {
    return Median.of(bare, Round::microsOfOne) / Median.of(greenlit, Round::microsOfOne);
  }
}
