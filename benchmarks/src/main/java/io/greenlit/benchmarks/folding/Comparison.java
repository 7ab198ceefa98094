package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Median;
import java.util.ArrayList;
import java.util.List;

/**
 * The rounds of the streams over the same records.
 *
 * @param cached of the bare one with a cache before its store
 * @param bare of the bare one with the settings of status-service
 */
record Comparison(
    String name,
    double wanted,
    List<Measured> cached,
    List<Measured> bare,
    List<Measured> greenlit) {

  static Comparison named(String name, double wanted) {
    return new Comparison(name, wanted, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(Measured ofCached, Measured ofBare, Measured ofGreenlit) {
    cached.add(ofCached);
    bare.add(ofBare);
    greenlit.add(ofGreenlit);
  }

  /** Forgets the rounds so far: the compilers were not warm. */
  void forget() {
    cached.clear();
    bare.clear();
    greenlit.clear();
  }

  double ratio() {
    return Median.of(greenlit, Measured::perSecond) / Median.of(bare, Measured::perSecond);
  }

  /** The same of processor time, which other load on the machine lengthens less. */
  double processorRatio() {
    return Median.of(bare, Measured::microsOfOne) / Median.of(greenlit, Measured::microsOfOne);
  }
}
