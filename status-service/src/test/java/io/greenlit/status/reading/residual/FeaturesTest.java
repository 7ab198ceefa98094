package io.greenlit.status.reading.residual;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.MaskedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {

  @Test
  void a_sentence_has_the_features_that_the_model_was_trained_on() {
    assertThat(features("They liked ‘Copper Hill’", "frame:OPEN"))
        .as("other numbers make the model file worthless: train it again with ./greenlit train")
        .containsExactly(
            16436, 22104, 28950, 46305, 60679, 76270, 85249, 90558, 99215, 104543, 135980, 163608,
            170406, 172956, 195470, 197135);
  }

  @Test
  void features_are_distinct_numbers_in_rising_order_within_their_space() {
    int[] features = features("so far so good and so far so good, the makers said of season 2");

    assertThat(features).isSorted().doesNotHaveDuplicates();
    assertThat(features[0]).isNotNegative();
    assertThat(features[features.length - 1]).isLessThan(Features.SPACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They said Jane Doe likes it         | They said Marcus Teel likes it
          They said Jane Doe likes it         | They said Jane likes it
          They like ‘Copper Hill’ a lot       | They like ‘Oak Street’ a lot
          They may see it on Netflix          | They may see it on Hulu
          It was on season 2 that they met    | It was on season 3 that they met
          It begins on March 14 for them all  | It begins on June 17 for them all
          It drew 400 people a night          | It drew 37 people a night
          They like the new medical drama     | They like this comedy
          JANE DOE LIKES THIS DRAMA A LOT     | jane doe likes this drama a lot
          """)
  void which_name_or_number_stands_there_makes_no_difference(String one, String other) {
    assertThat(features(one)).containsExactly(features(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like this drama           | They like these dramas
          They like the third season     | They like the final season
          They like the third season     | They like the third season finale
          It is over with them           | with them It is over
          They liked the end             | They like the end
          They met Jane Doe there        | They met there
          We saw 400 of them             | We saw some of them
          They asked them and were told  | They asked and were told
          """)
  void what_is_said_and_in_which_order_makes_a_difference(String one, String other) {
    assertThat(features(one)).isNotEqualTo(features(other));
  }

  @Test
  void long_words_that_begin_alike_have_a_feature_in_common() {
    assertThat(common("continue", "continued")).isEqualTo(common("drag", "drop") + 1);
    assertThat(common("stays", "stayed")).isEqualTo(common("drag", "drop"));
  }

  @Test
  void the_cues_that_rules_found_are_features() {
    int[] plain = features("They like it");
    int[] cued = features("They like it", "a", "b", "c", "d", "e", "f", "g", "h");

    assertThat(cued).hasSize(plain.length + 8).contains(plain);
    assertThat(features("They like it", "a", "a")).hasSize(plain.length + 1);
  }

  @Test
  void what_stands_far_behind_in_an_endless_sentence_does_not_count() {
    String long90 = "they and she ".repeat(30);

    assertThat(features(long90 + "wept")).containsExactly(features(long90 + "sang"));
    assertThat(features(long90.substring(13 * 3) + "wept"))
        .isNotEqualTo(features(long90.substring(13 * 3) + "sang"));
  }

  private static long common(String word, String other) {
    int[] features = features("they " + word + " it");
    return java.util.Arrays.stream(features("they " + other + " it"))
        .filter(feature -> java.util.Arrays.binarySearch(features, feature) >= 0)
        .count();
  }

  private static int[] features(String text, String... cues) {
    return Features.of(MaskedText.of(text).units(), List.of(cues));
  }
}
