package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.Measurement;
import io.greenlit.benchmarks.report.Median;
import java.util.List;

/** The rounds of both targets at one number of connections. */
record Comparison(int connections, List<Measurement> bare, List<Measurement> ingest) {

  /** Articles a second of ingest-service, as a share of the bare endpoint's. */
  double ratio() {
    return Median.of(ingest, Measurement::perSecond) / Median.of(bare, Measurement::perSecond);
  }

  long failed() {
    return sumOfFailed(bare) + sumOfFailed(ingest);
  }

  private static long sumOfFailed(List<Measurement> rounds) {
    return rounds.stream().mapToLong(Measurement::failed).sum();
  }
}
