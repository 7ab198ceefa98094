package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.delivering.Delays.Waits;
import io.greenlit.benchmarks.report.Printable;
import java.util.Locale;
import java.util.Map;

/**
 * What endpoints that hang or fail did to the others, for people and for programs.
 *
 * @param hung webhooks that were never answered
 * @param refused webhooks that were answered 500
 * @param missing webhooks that healthy endpoints never got
 */
record IsolationReport(
    int endpoints,
    int hanging,
    int failing,
    double perSecond,
    Waits alone,
    Waits beside,
    long hung,
    long refused,
    long missing)
    implements Printable {

  private static final double WANTED = 1.5;

  @Override
  public String table() {
    return String.format(
            "%-34s  %9s  %8s  %8s  %8s%n",
            "the same healthy endpoints", "webhooks", "p50 ms", "p99 ms", "most ms")
        + row("all healthy", alone)
        + row("%,d hang, %,d fail".formatted(hanging, failing), beside)
        + String.format(
            Locale.ROOT,
            "%nFactor of p99 %.2f (wanted %.2f), of p50 %.2f. %,d endpoints, %.0f changes a second; %,d webhooks were"
                + " never answered, %,d answered 500; %d missing at healthy endpoints.",
            factor(alone.p99(), beside.p99()),
            WANTED,
            factor(alone.p50(), beside.p50()),
            endpoints,
            perSecond,
            hung,
            refused,
            missing);
  }

  private static String row(String what, Waits waits) {
    return String.format(
        Locale.ROOT,
        "%-34s  %,9d  %8.1f  %8.1f  %8.1f%n",
        what,
        waits.webhooks(),
        waits.p50(),
        waits.p99(),
        waits.most());
  }

  private static double factor(double before, double after) {
    return before == 0 ? Double.NaN : after / before;
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark", "isolation",
        "endpoints", endpoints,
        "hanging", hanging,
        "failing", failing,
        "perSecond", perSecond,
        "alone", alone,
        "beside", beside,
        "factor", factor(alone.p99(), beside.p99()),
        "hung", hung,
        "missing", missing);
  }
}
