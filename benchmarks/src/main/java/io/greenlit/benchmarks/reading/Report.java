package io.greenlit.benchmarks.reading;

import io.greenlit.benchmarks.report.Median;
import io.greenlit.benchmarks.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run came to, for people and for programs. */
record Report(Map<Kind, List<Round>> rounds) implements Printable {

  Report {
    rounds = Map.copyOf(rounds);
  }

  /** Whether every round found claims where there are some, and none elsewhere. */
  boolean isClean() {
    return rounds.entrySet().stream()
        .allMatch(entry -> entry.getValue().stream().allMatch(entry.getKey()::isRight));
  }

  @Override
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-22s  %9s  %15s  %8s  %7s%n",
            "articles", "per s", "per processor s", "µs each", "claims"));
    new TreeMap<>(rounds)
        .forEach((kind, of) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-22s  %,9.0f  %,15.0f  %,8.1f  %7.1f%n",
                    kind.words(),
                    Median.of(of, Round::perSecond),
                    Median.of(of, Round::perProcessorSecond),
                    1e6 / Median.of(of, Round::perProcessorSecond),
                    Median.of(of, Round::claimsOfOne))));
    return table.append("%nMedians of the rounds; one thread.".formatted()).toString();
  }

  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new TreeMap<>();
    rounds.forEach((kind, of) ->
        figures.put(
            kind.name().toLowerCase(Locale.ROOT),
            Map.of(
                "perSecond", Median.of(of, Round::perSecond),
                "perProcessorSecond", Median.of(of, Round::perProcessorSecond),
                "claimsOfOne", Median.of(of, Round::claimsOfOne),
                "rounds", of.size())));
    return Map.of("benchmark", "read", "articles", figures);
  }
}
