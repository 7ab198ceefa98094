package io.greenlit.standalone.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts the answers to the lines of an import, and keeps the first refusals. */
final class Tally {

  private static final int ERRORS_SHOWN = 10;

  private final Map<String, Long> outcomes = new HashMap<>();
  private final List<String> firstErrors = new ArrayList<>();
  private long refused;

  /**
   * Takes an answer in.
   *
   * @param before lines of the file before the request that the answer's line number counts from
   */
  void add(JsonNode answer, long before) {
    JsonNode outcome = answer.path("outcome");
    if (outcome.isString()) {
      outcomes.merge(outcome.stringValue(), 1L, Long::sum);
      return;
    }
    refused++;
    if (firstErrors.size() < ERRORS_SHOWN) {
      JsonNode problem = answer.path("problem");
      String field = problem.path("field").asString("");
      firstErrors.add(
          "%d: %s%s"
              .formatted(
                  before + answer.path("line").asInt(0),
                  field.isEmpty() ? "" : field + " ",
                  problem.path("detail").asString("")));
    }
  }

  long created() {
    return outcomes.getOrDefault("created", 0L);
  }

  long updated() {
    return outcomes.getOrDefault("updated", 0L);
  }

  long unchanged() {
    return outcomes.getOrDefault("unchanged", 0L);
  }

  long refused() {
    return refused;
  }

  long all() {
    return created() + updated() + unchanged() + refused;
  }

  /** The first refusals, each with the number of its line. */
  List<String> firstErrors() {
    return List.copyOf(firstErrors);
  }
}
