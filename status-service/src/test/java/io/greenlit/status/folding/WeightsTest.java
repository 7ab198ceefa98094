package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  private static final Weights WEIGHTS = Weights.standard();

  @ParameterizedTest
  @CsvSource({
    "OFFICIAL, 0, 9000",
    "OFFICIAL, 5000, 9000",
    "TRADE, 0, 2400",
    "PRESS, -20, 1500",
    "PRESS, 0, 1500",
    "PRESS, 182, 1127",
    "PRESS, 365, 750",
    "PRESS, 730, 375",
    "RUMOUR, 45, 675",
    "RUMOUR, 90, 450",
    "RUMOUR, 135, 338",
    "RUMOUR, 9000, 0",
    "FANS, 0, 0"
  })
  void a_claim_fades_by_half_lives_and_the_official_word_never(Tier tier, long days, int weight) {
    assertThat(WEIGHTS.of(claim(tier, Certainty.ASSERTED, 1000), days)).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"ASSERTED, 1500", "MODAL, 750", "CONDITIONAL, 300", "DESIRE, 0", "QUESTION, 0"})
  void a_surer_wording_weighs_more(Certainty certainty, int weight) {
    assertThat(WEIGHTS.of(claim(Tier.PRESS, certainty, 1000), 0)).isEqualTo(weight);
  }

  @Test
  void what_may_be_misread_weighs_less() {
    assertThat(WEIGHTS.of(claim(Tier.PRESS, Certainty.ASSERTED, 600), 0)).isEqualTo(900);
  }

  @Test
  void confidence_grows_with_weight_and_is_never_full() {
    assertThat(WEIGHTS.confidence(0)).isZero();
    assertThat(WEIGHTS.confidence(500)).isEqualTo(500);
    assertThat(WEIGHTS.confidence(4500)).isEqualTo(900);
    assertThat(WEIGHTS.confidence(400_000)).isEqualTo(998);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight.press    |        | weights.properties: 'weight.press' is missing
          weight.press    | much   | weights.properties: 'weight.press' is 'much'; write a whole number
          weight.press    | -1     | weights.properties: 'weight.press' is '-1'
          half-life.trade | 0      | weights.properties: 'half-life.trade' must be more than 0
          weight.gossip   | 5      | nothing is called weight.gossip
          """)
  void a_table_with_a_mistake_says_where(String key, @Nullable String value, String message) {
    Properties table = table();
    if (value == null) {
      table.remove(key);
    } else {
      table.setProperty(key, value);
    }

    assertThatThrownBy(() -> Weights.of(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_half_life_of_never_never_passes() {
    Properties table = table();
    table.setProperty("half-life.press", "never");

    assertThat(Weights.of(table).of(claim(Tier.PRESS, Certainty.ASSERTED, 1000), 10_000))
        .isEqualTo(1500);
    assertThat(Weights.of(table).version()).isNotBlank();
  }

  private static Properties table() {
    Properties table = new Properties();
    try (InputStream file = Weights.class.getResourceAsStream("weights.properties")) {
      table.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static Claim claim(Tier tier, Certainty certainty, int confidence) {
    return new Claim(
        2,
        Status.RENEWED,
        Polarity.AFFIRMED,
        certainty,
        tier,
        null,
        confidence,
        null,
        null,
        false,
        "A quote.",
        0,
        List.of("rule"));
  }
}
