package io.greenlit.notify.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {

  private static final String ONE = key(1);
  private static final String TWO = key(2);
  private static final Place PLACE = new Place("sub_1", "secrets/0");
  private static final String TEXT = "whsec_" + key(9) + " 사랑";

  private final Keyring one = new Keyring(Map.of("one", ONE), null);
  private final Keyring both = new Keyring(Map.of("one", ONE, "two", TWO), "two");

  @Test
  void a_text_comes_back_at_its_place_and_is_not_seen_meanwhile() {
    String sealed = one.seal(PLACE, TEXT);

    assertThat(sealed).startsWith("sealed:v1:one:").doesNotContain(TEXT.substring(6, 30));
    assertThat(one.open(PLACE, sealed)).isEqualTo(TEXT);
  }

  @Test
  void sealing_twice_never_gives_the_same() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      nonces.add(one.seal(PLACE, TEXT).substring("sealed:v1:one:".length()).substring(0, 16));
    }

    assertThat(nonces).hasSize(1000);
  }

  @Test
  void every_altered_bit_is_noticed() {
    String sealed = one.seal(PLACE, TEXT);
    String head = sealed.substring(0, sealed.lastIndexOf(':') + 1);
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(head.length()));

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      String other = head + Base64.getEncoder().encodeToString(altered);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .as("bit %d", bit)
          .isThrownBy(() -> one.open(PLACE, other))
          .withMessageContaining("secrets/0 of sub_1 was altered");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sealed:v1:one:", "sealed:v1:one:AAAA", "sealed:v1:one:???", "sealed:v1:"})
  void what_is_cut_is_refused(String sealed) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> one.open(PLACE, sealed));
  }

  @Test
  void a_sealed_text_is_worth_nothing_elsewhere() {
    String sealed = one.seal(PLACE, TEXT);

    for (Place other :
        Set.of(
            new Place("sub_2", "secrets/0"),
            new Place("sub_1", "secrets/1"),
            new Place("sub_1:9", "secrets/0"))) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> one.open(other, sealed))
          .withMessageContaining("another place");
    }
  }

  @Test
  void after_a_rotation_both_keys_open_and_the_new_one_seals() {
    String old = one.seal(PLACE, TEXT);
    String renewed = both.seal(PLACE, both.open(PLACE, old));

    assertThat(both.isCurrent(old)).isFalse();
    assertThat(both.isCurrent(renewed)).isTrue();
    assertThat(new Keyring(Map.of("two", TWO), null).open(PLACE, renewed)).isEqualTo(TEXT);
  }

  @Test
  void a_missing_key_is_named() {
    String sealed = both.seal(PLACE, TEXT);

    assertThatExceptionOfType(MissingKey.class)
        .isThrownBy(() -> one.open(PLACE, sealed))
        .withMessageContaining("greenlit.notify.encryption.keys.two");
  }

  @Test
  void another_key_of_the_same_name_opens_nothing() {
    String sealed = one.seal(PLACE, TEXT);

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Keyring(Map.of("one", TWO), null).open(PLACE, sealed))
        .withMessageContaining("another key of the same name");
  }

  @Test
  void what_was_never_sealed_comes_back_as_it_is() {
    assertThat(one.open(PLACE, TEXT)).isEqualTo(TEXT);
    assertThat(one.isCurrent(TEXT)).isFalse();
  }

  @Test
  void a_wrong_configuration_says_what_to_do_and_shows_no_key() {
    String almost = ONE.substring(0, 20);

    assertThat(refusal(Map.of(), null)).contains("openssl rand -base64 32");
    assertThat(refusal(Map.of("one", almost), null))
        .contains("keys.one", "32 bytes")
        .doesNotContain(almost);
    assertThat(refusal(Map.of("one", "?" + ONE), null)).contains("keys.one").doesNotContain(ONE);
    assertThat(refusal(Map.of("a:b", ONE), null)).contains("hyphens");
    assertThat(refusal(Map.of("one", ONE), "two")).contains("keys.two");
    assertThat(refusal(Map.of("one", ONE, "two", TWO), null)).contains("[one, two]");
  }

  private static String refusal(Map<String, String> keys, @Nullable String current) {
    try {
      var _ = new Keyring(keys, current);
      throw new AssertionError("should have been refused: " + keys.keySet());
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return Base64.getEncoder().encodeToString(key);
  }
}
