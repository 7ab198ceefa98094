package io.greenlit.benchmarks.clients;

import io.greenlit.benchmarks.endpoints.Round;
import io.greenlit.benchmarks.report.Median;
import io.greenlit.benchmarks.report.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How clients of HTTP compare, for people and for programs.
 *
 * @param webhooks that each sent in a round
 * @param inFlight requests under way at once
 * @param measured rounds by client
 */
record ClientsReport(int webhooks, int endpoints, int inFlight, Map<String, List<Round>> measured)
    implements Printable {

  @Override
  public String table() {
    return String.format("%-20s  %10s  %14s  %8s%n", "client", "per s", "all there ms", "cpu µs")
        + measured.entrySet().stream()
            .sorted(Comparator.comparingDouble(each -> -perSecond(each.getValue())))
            .map(each -> row(each.getKey(), each.getValue()))
            .collect(Collectors.joining())
        + String.format(
            Locale.ROOT,
            "%n%,d webhooks to %,d endpoints, %d at once; medians of %d rounds. All answered 204, none missing, none"
                + " twice.",
            webhooks,
            endpoints,
            inFlight,
            rounds());
  }

  private static String row(String client, List<Round> rounds) {
    return String.format(
        Locale.ROOT,
        "%-20s  %,10.0f  %,14.0f  %8.1f%n",
        client,
        perSecond(rounds),
        Median.of(rounds, Round::arrivedMillis),
        Median.of(rounds, Round::microsOfOne));
  }

  @Override
  public Map<String, Object> figures() {
    return Map.of(
        "benchmark",
        "clients",
        "webhooks",
        webhooks,
        "endpoints",
        endpoints,
        "inFlight",
        inFlight,
        "clients",
        measured.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> figures(each.getValue()))));
  }

  private static Map<String, Object> figures(List<Round> rounds) {
    return Map.of(
        "perSecond", perSecond(rounds),
        "arrivedMillis", Median.of(rounds, Round::arrivedMillis),
        "cpuMicros", Median.of(rounds, Round::microsOfOne),
        "rounds", rounds.stream().map(Round::perSecond).toList());
  }

  private static double perSecond(List<Round> rounds) {
    return Median.of(rounds, Round::perSecond);
  }

  private int rounds() {
    return measured.values().stream().mapToInt(List::size).max().orElse(0);
  }
}
