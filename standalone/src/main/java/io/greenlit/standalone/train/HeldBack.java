package io.greenlit.standalone.train;

import io.greenlit.status.reading.TrainingSentences.Example;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.residual.Judgement;
import io.greenlit.status.reading.residual.Sense;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * How well a classifier does on examples that it has not seen: each fifth is judged by one that was
 * trained on the other four.
 */
final class HeldBack {

  private static final int PARTS = 5;

  private HeldBack() {}

  private record Judged(Sense truth, Judgement judgement) {

    boolean right() {
      return judgement.sense() == truth;
    }
  }

  static String report(Training training, List<Example> examples) {
    List<Judged> judged = judged(training, examples);
    Formatter report = new Formatter(Locale.ROOT);
    report.format("%-24s%10s%10s%10s%n", "sense", "examples", "precision", "recall");
    for (Sense sense : Sense.values()) {
      long there = judged.stream().filter(one -> one.truth() == sense).count();
      long said = judged.stream().filter(one -> one.judgement().sense() == sense).count();
      long right = judged.stream().filter(one -> one.truth() == sense && one.right()).count();
      report.format(
          "%-24s%10d%10.3f%10.3f%n",
          sense.written(), there, share(right, said), share(right, there));
    }
    for (int surest : List.of(0, 300, 400, 500, 600, 700)) {
      List<Judged> sure =
          judged.stream().filter(one -> one.judgement().surest() >= surest).toList();
      report.format(
          "at least %.1f sure: %5.3f right of %5.3f of %d%n",
          surest / 1000.0,
          share(sure.stream().filter(Judged::right).count(), sure.size()),
          share(sure.size(), judged.size()),
          judged.size());
    }
    return report.toString();
  }

  private static List<Judged> judged(Training training, List<Example> examples) {
    List<Judged> judged = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Example> seen = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : examples) {
        boolean back = Math.floorMod(example.sentence().hashCode(), PARTS) == part;
        (back ? held : seen).add(example);
      }
      Classifier classifier = training.fit(seen);
      held.forEach(
          example -> judged.add(new Judged(example.sense(), classifier.judge(features(example)))));
    }
    return judged;
  }

  private static int[] features(Example example) {
    return example.features().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
