package io.greenlit.platform.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final SecureRandom random = new SecureRandom();

  @Test
  void a_new_token_comes_back_from_its_text() {
    BearerToken token = BearerToken.random(random);

    BearerToken again = requireNonNull(BearerToken.parse(token.reveal()));

    assertThat(token.reveal()).matches("glt_[0-9a-z]{12}_[0-9A-Za-z]{43}");
    assertThat(again.id()).isEqualTo(token.id());
    assertThat(again.hash()).isEqualTo(token.hash()).hasSize(32);
  }

  @Test
  void no_two_are_alike() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      texts.add(BearerToken.random(random).reveal());
    }

    assertThat(texts).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "glt_",
        "glt_acme00000000_111111111111111111111111111111111111111111",
        "glt_ACME00000000_1111111111111111111111111111111111111111111",
        "glt_acme00000000_1111111111111111111111111111111111111111111 ",
        "ghp_acme00000000_1111111111111111111111111111111111111111111",
        "glt_acme00000000_111111111111111111111111111111111111111111é"
      })
  void what_has_another_form_is_none(String text) {
    assertThat(BearerToken.parse(text)).isNull();
  }

  @Test
  void its_secret_part_is_in_no_text_but_the_revealed_one() {
    BearerToken token = BearerToken.random(random);
    String secret = token.reveal().substring(token.reveal().lastIndexOf('_') + 1);
    AccessToken known = AccessToken.of(token, "news desk", "acme", Set.of(), NOW, null);

    assertThat(token.toString()).contains(token.id()).doesNotContain(secret);
    assertThat(known.toString()).contains(token.id()).doesNotContain(secret);
  }

  @Test
  void a_token_is_worth_something_until_it_ends_or_is_revoked() {
    BearerToken token = BearerToken.random(random);
    AccessToken known =
        AccessToken.of(token, "news desk", "acme", Set.of(), NOW, NOW.plusSeconds(60));

    assertThat(known.isOf(token)).isTrue();
    assertThat(known.isOf(BearerToken.random(random))).isFalse();
    assertThat(known.isValidAt(NOW)).isTrue();
    assertThat(known.isValidAt(NOW.plusSeconds(60))).isFalse();
    assertThat(known.revoked(NOW).isValidAt(NOW)).isFalse();
    assertThat(known.revoked(NOW).revoked(NOW.plusSeconds(9)).revokedAt()).isEqualTo(NOW);
  }

  @Test
  void the_operators_key_is_known_by_its_hash_alone() throws Exception {
    BearerToken token = BearerToken.random(random);
    byte[] sha256 =
        MessageDigest.getInstance("SHA-256")
            .digest(token.reveal().getBytes(StandardCharsets.US_ASCII));

    OperatorKey key = OperatorKey.parse("sha256:" + HexFormat.of().formatHex(sha256));

    assertThat(key.text()).isEqualTo(OperatorKey.parse(token.reveal()).text());
    assertThat(requireNonNull(key.caller(token)).isOperator()).isTrue();
    assertThat(key.caller(BearerToken.random(random))).isNull();
    assertThat(key.ofInstances()).isEqualTo(OperatorKey.of(token).ofInstances()).hasSize(64);
    assertThat(key.isOfInstances(key.ofInstances())).isTrue();
    assertThat(key.isOfInstances(key.text().substring(7))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "sha256:00", "glt_short_1"})
  void an_operators_key_of_another_form_is_refused_with_advice(String text) {
    assertThatThrownBy(() -> OperatorKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sha256:")
        .hasMessageNotContaining(text);
  }

  @Test
  void no_subscriber_goes_by_the_operators_name() {
    assertThatThrownBy(() -> new Caller("operator", Role.SUBSCRIBER, Set.of(), "somebody", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Caller("acme", Role.OPERATOR, Set.of(), "somebody", null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
