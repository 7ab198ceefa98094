package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

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
    assertThat(Weights.of(claim(tier, Certainty.ASSERTED, 1000), days)).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({"ASSERTED, 1500", "MODAL, 750", "CONDITIONAL, 300", "DESIRE, 0", "QUESTION, 0"})
  void a_surer_wording_weighs_more(Certainty certainty, int weight) {
    assertThat(Weights.of(claim(Tier.PRESS, certainty, 1000), 0)).isEqualTo(weight);
  }

  @Test
  void what_may_be_misread_weighs_less() {
    assertThat(Weights.of(claim(Tier.PRESS, Certainty.ASSERTED, 600), 0)).isEqualTo(900);
  }

  @Test
  void confidence_grows_with_weight_and_is_never_full() {
    assertThat(Weights.confidence(0)).isZero();
    assertThat(Weights.confidence(500)).isEqualTo(500);
    assertThat(Weights.confidence(4500)).isEqualTo(900);
    assertThat(Weights.confidence(400_000)).isEqualTo(998);
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
