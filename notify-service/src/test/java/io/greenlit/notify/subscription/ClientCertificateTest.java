package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientCertificateTest {

  private static final ClientCertificates MADE = new ClientCertificates();
  private static final X509Bundle GOOD = MADE.issued("good", Algorithm.ecp256);
  private static final String KEY = GOOD.getPrivateKeyPEM();

  @ParameterizedTest
  @EnumSource(names = {"ecp256", "ecp384", "rsa2048", "rsa4096", "ed25519"})
  void a_certificate_with_its_key_is_taken(Algorithm algorithm) {
    X509Bundle bundle = MADE.issued("news", algorithm);

    ClientCertificate made =
        ClientCertificate.matching(
            "\n" + bundle.getCertificatePEM() + "\r\n", bundle.getPrivateKeyPEM());

    assertThat(made.own()).isEqualTo(bundle.getCertificate());
    assertThat(made.key()).isEqualTo(bundle.getKeyPair().getPrivate());
    assertThat(made.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(made.toString()).contains(made.fingerprint()).doesNotContain("PRIVATE");
  }

  @Test
  void those_that_issued_it_follow_in_their_order() {
    String chain = GOOD.getCertificatePEM() + "\n" + MADE.authority().getCertificatePEM();
    String reversed = MADE.authority().getCertificatePEM() + "\n" + GOOD.getCertificatePEM();

    assertThat(ClientCertificate.matching(chain, KEY).chain())
        .containsExactly(GOOD.getCertificate(), MADE.authority().getCertificate());
    refused(
        "clientCertificate.certificate",
        "each followed by that of its issuer",
        () -> ClientCertificate.matching(reversed, MADE.authority().getPrivateKeyPEM()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ecp256", "rsa2048", "ed25519"})
  void the_key_of_another_certificate_is_refused(Algorithm algorithm) {
    X509Bundle mine = MADE.issued("mine", algorithm);
    X509Bundle other = MADE.issued("other", algorithm);

    refused(
        "clientCertificate.privateKey",
        "is not the key of the first certificate",
        () -> ClientCertificate.matching(mine.getCertificatePEM(), other.getPrivateKeyPEM()));
  }

  @Test
  void a_key_of_another_kind_is_refused() {
    String rsa = MADE.issued("other", Algorithm.rsa2048).getPrivateKeyPEM();

    refused(
        "clientCertificate.privateKey",
        "is no EC key",
        () -> new ClientCertificate(GOOD.getCertificatePEM(), rsa));
  }

  @ParameterizedTest
  @EnumSource(names = {"ed448"})
  void a_kind_of_key_that_is_not_used_is_refused(Algorithm algorithm) {
    X509Bundle bundle = MADE.issued("odd", algorithm);

    refused(
        "clientCertificate.certificate",
        "is not used here",
        () -> new ClientCertificate(bundle.getCertificatePEM(), bundle.getPrivateKeyPEM()));
  }

  @Test
  void what_is_no_pem_is_refused_with_a_word_on_what_to_send() {
    String certificate = GOOD.getCertificatePEM();

    for (String wrong :
        new String[] {
          "",
          "abc",
          KEY,
          certificate + KEY,
          "a\n" + certificate,
          certificate + "a",
          " ".repeat(16_384) + certificate
        }) {
      refused(
          "clientCertificate.certificate",
          "blocks of BEGIN CERTIFICATE and nothing else",
          () -> new ClientCertificate(wrong, KEY));
    }
    for (String wrong :
        new String[] {
          "",
          certificate,
          certificate + KEY,
          KEY.replace("PRIVATE KEY", "EC PRIVATE KEY"),
          KEY.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY")
        }) {
      refused(
          "clientCertificate.privateKey",
          "openssl pkcs8 -topk8 -nodes",
          () -> new ClientCertificate(certificate, wrong));
    }
    refused(
        "clientCertificate.privateKey",
        "several keys",
        () -> new ClientCertificate(certificate, KEY + "\n" + KEY));
    refused(
        "clientCertificate.certificate",
        "no X.509 certificate",
        () -> new ClientCertificate(KEY.replace("PRIVATE KEY", "CERTIFICATE"), KEY));
  }

  @Test
  void what_has_expired_or_is_not_valid_yet_is_refused() {
    Instant end = Instant.parse("2026-03-01T12:00:00Z");
    ClientCertificate late = MADE.until(end);

    late.requireValidAt(end.minusSeconds(1));
    refused(
        "clientCertificate.certificate",
        "has expired at 2026-03-01T12:00:00Z",
        () -> late.requireValidAt(end.plusSeconds(1)));
    refused(
        "clientCertificate.certificate",
        "is valid from",
        () -> late.requireValidAt(Instant.parse("2025-01-01T00:00:00Z")));
  }

  @Test
  void an_rsa_key_that_is_too_short_is_refused() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(1024);
    X509Bundle bundle =
        new CertificateBuilder()
            .subject("CN=short")
            .keyPair(keys.generateKeyPair())
            .algorithm(Algorithm.rsa2048)
            .buildIssuedBy(MADE.authority());

    refused(
        "clientCertificate.certificate",
        "2048 bits",
        () -> new ClientCertificate(bundle.getCertificatePEM(), bundle.getPrivateKeyPEM()));
  }

  private static void refused(String field, String advice, ThrowingCallable making) {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(making)
        .withMessageContaining(advice)
        .withNoCause()
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
        .satisfies(refusal ->
            assertThat(String.valueOf(refusal.getMessage()).toUpperCase(Locale.ROOT))
                .doesNotContain(KEY.substring(40, 60).toUpperCase(Locale.ROOT)));
  }
}
