package io.greenlit.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What rounds came to: one that was disturbed changes nothing. */
public final class Median {

  private Median() {}

  /** The median of one figure of all rounds. */
  public static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
