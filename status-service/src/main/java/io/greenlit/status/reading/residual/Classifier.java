package io.greenlit.status.reading.residual;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A logistic regression for each sense against all others; the same sentence gives the same shares,
 * to the bit, on every machine.
 */
public final class Classifier {

  private static final int MAGIC = 0x474c5231;
  private static final String RESOURCE = "/io/greenlit/status/reading/residual.model";
  private static final List<Sense> SENSES = List.of(Sense.values());

  /** Row of a feature's weights; -1 where it has none. */
  private final int[] rows;

  /** One row after the other, one weight for each sense. */
  private final byte[] weights;

  private final float scale;
  private final float[] biases;

  private Classifier(int[] rows, byte[] weights, float scale, float[] biases) {
    this.rows = rows;
    this.weights = weights;
    this.scale = scale;
    this.biases = biases;
  }

  /** The classifier of the resource file. */
  public static Classifier standard() {
    try (InputStream stream = Classifier.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing: make it with ./greenlit train, then build again");
      }
      return read(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
    }
  }

  /**
   * A classifier of these weights.
   *
   * @param features for each feature its weight for each sense, in the order of the senses
   * @param biases for each sense what is added
   */
  public static Classifier of(Map<Integer, float[]> features, float[] biases) {
    float largest = 0;
    for (float[] row : features.values()) {
      for (float weight : row) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    float scale = largest / Byte.MAX_VALUE;
    int[] rows = noRows();
    byte[] weights = new byte[features.size() * SENSES.size()];
    int row = 0;
    for (Map.Entry<Integer, float[]> feature : new TreeMap<>(features).entrySet()) {
      rows[feature.getKey()] = row;
      for (int sense = 0; sense < SENSES.size(); sense++) {
        weights[row * SENSES.size() + sense] = (byte) Math.round(feature.getValue()[sense] / scale);
      }
      row++;
    }
    return new Classifier(rows, weights, scale, biases.clone());
  }

  /** A classifier as {@link #write} wrote it. */
  static Classifier read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream))) {
      int magic = in.readInt();
      int space = in.readInt();
      int senses = in.readInt();
      if (magic != MAGIC || space != Features.SPACE || senses != SENSES.size()) {
        throw new IOException(
            "the model is of another version than this code: make it again with ./greenlit train");
      }
      float scale = in.readFloat();
      float[] biases = new float[senses];
      for (int i = 0; i < senses; i++) {
        biases[i] = in.readFloat();
      }
      int count = in.readInt();
      int[] rows = noRows();
      int feature = 0;
      for (int row = 0; row < count; row++) {
        feature += in.readInt();
        rows[feature] = row;
      }
      byte[] weights = in.readNBytes(count * senses);
      return new Classifier(rows, weights, scale, biases);
    }
  }

  /** Writes it so that {@link #read} gives the same one; the same weights give the same bytes. */
  public void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(MAGIC);
      out.writeInt(Features.SPACE);
      out.writeInt(SENSES.size());
      out.writeFloat(scale);
      for (float bias : biases) {
        out.writeFloat(bias);
      }
      out.writeInt(weights.length / SENSES.size());
      int last = 0;
      for (int feature = 0; feature < rows.length; feature++) {
        if (rows[feature] >= 0) {
          out.writeInt(feature - last);
          last = feature;
        }
      }
      out.write(weights);
    }
  }

  private static int[] noRows() {
    int[] rows = new int[Features.SPACE];
    Arrays.fill(rows, -1);
    return rows;
  }

  /** What a sentence with these features says. */
  public Judgement judge(int[] features) {
    int[] sums = new int[SENSES.size()];
    for (int feature : features) {
      int row = rows[feature];
      if (row >= 0) {
        for (int sense = 0; sense < sums.length; sense++) {
          sums[sense] += weights[row * SENSES.size() + sense];
        }
      }
    }
    double length = StrictMath.sqrt(Math.max(1, features.length));
    double[] shares = new double[SENSES.size()];
    double all = 0;
    for (int sense = 0; sense < shares.length; sense++) {
      double score = sums[sense] * (double) scale / length + biases[sense];
      shares[sense] = 1 / (1 + StrictMath.exp(-score));
      all += shares[sense];
    }
    Sense best = Sense.NONE;
    for (Sense sense : SENSES) {
      best = shares[sense.place()] > shares[best.place()] ? sense : best;
    }
    return new Judgement(best, (int) Math.round(1000 * shares[best.place()] / all));
  }
}
