package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.Measurement;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of both targets at one number of connections. */
record Comparison(int connections, List<Measurement> bare, List<Measurement> ingest) {

  /** Articles a second of ingest-service, as a share of the bare endpoint's. */
  double ratio() {
    return median(ingest, Measurement::perSecond) / median(bare, Measurement::perSecond);
  }

  static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  long failed() {
    return sumOfFailed(bare) + sumOfFailed(ingest);
  }

  private static long sumOfFailed(List<Measurement> rounds) {
    return rounds.stream().mapToLong(Measurement::failed).sum();
  }
}
