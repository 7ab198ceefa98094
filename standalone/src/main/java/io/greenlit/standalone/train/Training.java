package io.greenlit.standalone.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.greenlit.status.reading.TrainingSentences.Example;
import io.greenlit.status.reading.residual.Classifier;
import io.greenlit.status.reading.residual.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a logistic regression for each sense with liblinear (Fan et al. 2008); the same examples
 * give the same classifier.
 *
 * @param cost how much a wrong example weighs against simplicity
 * @param least how many examples must have a feature for it to count
 */
record Training(double cost, int least) {

  private static final double PRECISION = 0.01;

  Classifier fit(List<Example> examples) {
    Map<Integer, Integer> columns = columns(examples);
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = columns.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = row(examples.get(i).features(), columns, problem.n);
      problem.y[i] = examples.get(i).sense().place();
    }
    Linear.disableDebugOutput();
    Model model =
        Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION, 200, 0.1));
    return classifier(model, columns);
  }

  private Map<Integer, Integer> columns(List<Example> examples) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (int feature : example.features()) {
        counts.merge(feature, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> columns = new TreeMap<>();
    counts.forEach((feature, count) -> {
      if (count >= least) {
        columns.put(feature, columns.size() + 1);
      }
    });
    return columns;
  }

  private static Feature[] row(List<Integer> features, Map<Integer, Integer> columns, int bias) {
    double length = StrictMath.sqrt(Math.max(1, features.size()));
    List<Feature> row = new ArrayList<>();
    for (int feature : features) {
      Integer column = columns.get(feature);
      if (column != null) {
        row.add(new FeatureNode(column, 1 / length));
      }
    }
    row.add(new FeatureNode(bias, 1));
    return row.toArray(Feature[]::new);
  }

  private static Classifier classifier(Model model, Map<Integer, Integer> columns) {
    int[] labels = model.getLabels();
    double[] weights = model.getFeatureWeights();
    Map<Integer, float[]> features = new HashMap<>();
    columns.forEach(
        (feature, column) -> features.put(feature, senses(weights, labels, column - 1)));
    return Classifier.of(features, senses(weights, labels, columns.size()));
  }

  private static float[] senses(double[] weights, int[] labels, int row) {
    float[] senses = new float[Sense.values().length];
    for (int i = 0; i < labels.length; i++) {
      senses[labels[i]] = (float) weights[row * labels.length + i];
    }
    return senses;
  }
}
