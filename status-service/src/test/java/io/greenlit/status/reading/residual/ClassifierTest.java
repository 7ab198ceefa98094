package io.greenlit.status.reading.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.MaskedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

  private static final int SPEAKS_OF_RENEWAL = 70;
  private static final int SPEAKS_OF_AN_END = 3;
  private static final int UNKNOWN = 900;

  private final Classifier classifier =
      Classifier.of(
          Map.of(
              SPEAKS_OF_RENEWAL, allBut(Sense.RENEWED, 2),
              SPEAKS_OF_AN_END, allBut(Sense.CANCELLED, 1)),
          new float[Sense.values().length]);

  @Test
  void the_sense_for_which_most_speaks_is_the_likeliest() {
    assertThat(judge(SPEAKS_OF_RENEWAL).sense()).isEqualTo(Sense.RENEWED);
    assertThat(judge(SPEAKS_OF_AN_END).sense()).isEqualTo(Sense.CANCELLED);
    assertThat(judge(SPEAKS_OF_AN_END, SPEAKS_OF_RENEWAL).sense()).isEqualTo(Sense.RENEWED);
  }

  @Test
  void how_likely_it_is_is_its_share_of_all_senses() {
    // A score of 2 is a share of 0.881, the eight of -2 are 0.119 each.
    assertThat(judge(SPEAKS_OF_RENEWAL).surest()).isEqualTo(480);
  }

  @Test
  void words_that_say_nothing_make_it_less_likely() {
    // Two features: the score is 2 by the root of 2.
    assertThat(judge(SPEAKS_OF_RENEWAL, UNKNOWN)).isEqualTo(new Judgement(Sense.RENEWED, 340));
  }

  @Test
  void where_nothing_is_known_nothing_is_said() {
    assertThat(judge(UNKNOWN)).isEqualTo(new Judgement(Sense.NONE, 111));
    assertThat(judge()).isEqualTo(new Judgement(Sense.NONE, 111));
  }

  @Test
  void where_nothing_is_known_what_is_said_most_often_is_likeliest() {
    float[] biases = new float[Sense.values().length];
    biases[Sense.DATED.place()] = 1;

    assertThat(Classifier.of(Map.of(1, allBut(Sense.RENEWED, 1)), biases).judge(new int[] {2}))
        .isEqualTo(new Judgement(Sense.DATED, 155));
  }

  @Test
  void a_classifier_that_was_written_reads_as_the_same() throws IOException {
    Classifier read = Classifier.read(new ByteArrayInputStream(written(classifier)));

    for (int[] features :
        List.of(
            new int[] {SPEAKS_OF_RENEWAL},
            new int[] {SPEAKS_OF_AN_END},
            new int[] {SPEAKS_OF_AN_END, SPEAKS_OF_RENEWAL, UNKNOWN},
            new int[] {UNKNOWN})) {
      assertThat(read.judge(features)).isEqualTo(classifier.judge(features));
    }
    assertThat(written(read)).isEqualTo(written(classifier));
  }

  @Test
  void biases_are_written_too() throws IOException {
    float[] biases = new float[Sense.values().length];
    biases[Sense.DATED.place()] = 1;
    Classifier biased = Classifier.of(Map.of(1, allBut(Sense.RENEWED, 1)), biases);

    Classifier read = Classifier.read(new ByteArrayInputStream(written(biased)));

    assertThat(read.judge(new int[] {2})).isEqualTo(new Judgement(Sense.DATED, 155));
  }

  @ParameterizedTest
  @CsvSource({"1,262144,9", "1196184113,1024,9", "1196184113,262144,8"})
  void a_model_of_another_version_is_refused_with_what_to_do(int magic, int space, int senses)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(magic);
      out.writeInt(space);
      out.writeInt(senses);
    }

    assertThatThrownBy(() -> Classifier.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("make it again with ./greenlit train");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RENEWED     | ‘Copper Hill’ will be back on Netflix for season 3, and everybody returns.
          CANCELLED   | There will be no more of ‘Copper Hill’: Netflix has pulled it for good.
          NONE        | The actress wore a red dress and spoke about her children.
          """)
  void the_model_of_the_resource_file_knows_plain_sentences(Sense sense, String text) {
    int[] features = Features.of(MaskedText.of(text).units(), List.of());

    assertThat(Classifier.standard().judge(features).sense()).isEqualTo(sense);
  }

  private Judgement judge(int... features) {
    return classifier.judge(features);
  }

  private static byte[] written(Classifier classifier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    classifier.write(bytes);
    return bytes.toByteArray();
  }

  /** A weight that speaks for one sense and against all others. */
  private static float[] allBut(Sense sense, float weight) {
    float[] weights = new float[Sense.values().length];
    java.util.Arrays.fill(weights, -weight);
    weights[sense.place()] = weight;
    return weights;
  }
}
