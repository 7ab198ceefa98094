package io.greenlit.benchmarks.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** What a run came to, for people and for programs. */
record Report(Map<Kind, List<Round>> rounds) {

  Report {
    rounds = Map.copyOf(rounds);
  }

  /** Whether every round found claims where there are some, and none elsewhere. */
  boolean isClean() {
    return rounds.entrySet().stream()
        .allMatch(entry -> entry.getValue().stream().allMatch(entry.getKey()::isRight));
  }

  String table() {
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
                    median(of, Round::perSecond),
                    median(of, Round::perProcessorSecond),
                    1e6 / median(of, Round::perProcessorSecond),
                    median(of, Round::claimsOfOne))));
    return table.append("%nMedians of the rounds; one thread.".formatted()).toString();
  }

  String json() {
    Map<String, Object> figures = new TreeMap<>();
    rounds.forEach((kind, of) ->
        figures.put(
            kind.name().toLowerCase(Locale.ROOT),
            Map.of(
                "perSecond", median(of, Round::perSecond),
                "perProcessorSecond", median(of, Round::perProcessorSecond),
                "claimsOfOne", median(of, Round::claimsOfOne),
                "rounds", of.size())));
    return JsonMapper.builder()
        .build()
        .writeValueAsString(Map.of("benchmark", "read", "articles", figures));
  }

  static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
