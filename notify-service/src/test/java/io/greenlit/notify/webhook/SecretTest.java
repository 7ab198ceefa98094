package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  private static final String WRITTEN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void a_secret_is_revealed_as_it_was_written() {
    assertThat(Secret.parse(WRITTEN).reveal()).isEqualTo(WRITTEN);
  }

  @Test
  void a_secret_does_not_show_itself_in_a_log() {
    assertThat(Secret.parse(WRITTEN)).hasToString("whsec_…");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 65})
  void a_key_of_the_wrong_length_is_refused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(new byte[length]))
        .withMessageContaining("24 to 64 bytes");
  }

  @Test
  void a_refusal_does_not_repeat_the_secret() {
    String secret = "whsec_!!!" + Base64.getEncoder().encodeToString(new byte[24]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.parse(secret))
        .withMessageNotContaining("!!!")
        .withNoCause();
  }

  @Test
  void another_kind_of_key_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.parse("sk_live_1"))
        .withMessageContaining("whsec_");
  }
}
