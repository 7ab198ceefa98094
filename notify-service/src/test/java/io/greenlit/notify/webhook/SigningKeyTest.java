package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

  private static final String WRITTEN =
      "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
  private static final String PUBLIC = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final Body BODY = Body.of("{\"test\": 2432232314}");

  @Test
  void the_published_vector_is_met() {
    String signature =
        io.greenlit.notify.webhook.Signature.of(ID, AT, BODY, List.of(Secret.parse(WRITTEN)));

    assertThat(signature)
        .isEqualTo(
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
  }

  @Test
  void a_key_is_written_as_it_was_read_and_has_its_public_half() {
    assertThat(Secret.parse(WRITTEN))
        .isInstanceOfSatisfying(
            SigningKey.class,
            key -> {
              assertThat(key.reveal()).isEqualTo(WRITTEN);
              assertThat(key.publicKey()).isEqualTo(PUBLIC);
              assertThat(key.scheme()).isEqualTo(Scheme.V1A);
            });
  }

  @Test
  void a_new_key_signs_for_its_public_key_after_being_written_down() throws Exception {
    SigningKey key = SigningKey.random(new SecureRandom());

    String signature =
        io.greenlit.notify.webhook.Signature.of(ID, AT, BODY, List.of(Secret.parse(key.reveal())));

    assertThat(verifies(key.publicKey(), signature, ID + ".1614265330." + BODY)).isTrue();
    assertThat(verifies(key.publicKey(), signature, ID + ".1614265331." + BODY)).isFalse();
    assertThat(verifies(PUBLIC, signature, ID + ".1614265330." + BODY)).isFalse();
  }

  @Test
  void two_new_keys_differ() {
    SecureRandom random = new SecureRandom();

    assertThat(SigningKey.random(random)).isNotEqualTo(SigningKey.random(random));
  }

  @Test
  void a_key_shows_no_more_than_its_public_half_in_a_log() {
    assertThat(Secret.parse(WRITTEN)).hasToString("whsk_… of " + PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 63, 65})
  void a_key_of_the_wrong_length_is_refused(int length) {
    String written = "whsk_" + Base64.getEncoder().encodeToString(new byte[length]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.parse(written))
        .withMessageContaining("64 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 32, 63})
  void a_key_with_another_ones_public_half_is_refused_without_repeating_it(int changed) {
    byte[] halves = Base64.getDecoder().decode(WRITTEN.substring("whsk_".length()));
    halves[changed] ^= 0x11;
    String written = "whsk_" + Base64.getEncoder().encodeToString(halves);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.parse(written))
        .withMessageContaining("public key of its own seed")
        .withMessageNotContaining(written.substring(10, 30));
  }

  /** Decodes the point by hand (RFC 8032, section 5.1.3), as a receiver without our code would. */
  private static boolean verifies(String publicKey, String signature, String signed)
      throws GeneralSecurityException {
    byte[] point = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
    byte[] y = new byte[32];
    for (int i = 0; i < y.length; i++) {
      y[i] = point[y.length - 1 - i];
    }
    boolean odd = y[0] < 0;
    y[0] &= 0x7f;
    Signature verifying = Signature.getInstance("Ed25519");
    verifying.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new EdECPublicKeySpec(
                    NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y)))));
    verifying.update(signed.getBytes(UTF_8));
    return verifying.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
  }
}
