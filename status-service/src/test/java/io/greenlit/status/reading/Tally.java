package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Counts in how many cases a property holds, and keeps those where it does not. */
final class Tally {

  private final List<String> failures = new ArrayList<>();
  private int cases;

  void check(boolean holds, String what) {
    cases++;
    if (!holds) {
      failures.add(what);
    }
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  int cases() {
    return cases;
  }

  double percent() {
    return 100.0 * (cases - failures.size()) / cases;
  }

  /** The share may only grow: whoever mends the reader raises it. */
  void holdsAtLeast(int least, double percent) {
    assertThat(cases).as("cases tried").isGreaterThanOrEqualTo(least);
    assertThat(percent())
        .as("%d of %d cases fail:%n%s", failures.size(), cases, String.join("\n", failures))
        .isGreaterThanOrEqualTo(percent);
  }
}
