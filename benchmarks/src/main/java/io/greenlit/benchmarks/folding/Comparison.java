package io.greenlit.benchmarks.folding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of both streams over the same records. */
record Comparison(String name, double wanted, List<Measured> bare, List<Measured> greenlit) {

  static Comparison named(String name, double wanted) {
    return new Comparison(name, wanted, new ArrayList<>(), new ArrayList<>());
  }

  void add(Measured ofBare, Measured ofGreenlit) {
    bare.add(ofBare);
    greenlit.add(ofGreenlit);
  }

  /** Forgets the rounds so far: the compilers were not warm. */
  void forget() {
    bare.clear();
    greenlit.clear();
  }

  double ratio() {
    return median(greenlit, Measured::perSecond) / median(bare, Measured::perSecond);
  }

  /** The same of processor time, which other load on the machine lengthens less. */
  double processorRatio() {
    return median(bare, Measured::microsOfOne) / median(greenlit, Measured::microsOfOne);
  }

  static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
