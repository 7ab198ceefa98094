package io.greenlit.notify.subscription;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.time.Duration;
import java.time.Instant;

/** Certificates of clients for tests, by an authority that is made for them. */
public final class ClientCertificates {

  private final X509Bundle authority;

  public ClientCertificates() {
    authority =
        bundle(() -> builder("authority").setIsCertificateAuthority(true).buildSelfSigned());
  }

  /** Who issued them. */
  public X509Bundle authority() {
    return authority;
  }

  /** One that is good. */
  public ClientCertificate of(String name) {
    return of(name, Algorithm.ecp256);
  }

  /** One that is good, with a key of this kind. */
  public ClientCertificate of(String name, Algorithm algorithm) {
    return certificate(issued(name, algorithm));
  }

  /** One that was good until then. */
  public ClientCertificate until(Instant end) {
    return certificate(
        bundle(() ->
            builder("late")
                .notBefore(end.minus(Duration.ofDays(30)))
                .notAfter(end)
                .buildIssuedBy(authority)));
  }

  /** What tools would write. */
  public X509Bundle issued(String name, Algorithm algorithm) {
    return bundle(() -> builder(name).algorithm(algorithm).buildIssuedBy(authority));
  }

  private static ClientCertificate certificate(X509Bundle bundle) {
    return ClientCertificate.matching(bundle.getCertificatePEM(), bundle.getPrivateKeyPEM());
  }

  private static CertificateBuilder builder(String name) {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=" + name)
        .notBefore(Instant.parse("2020-01-01T00:00:00Z"))
        .notAfter(Instant.parse("2049-01-01T00:00:00Z"));
  }

  /** What can be made. */
  private interface Making {
    X509Bundle make() throws Exception;
  }

  private static X509Bundle bundle(Making making) {
    try {
      return making.make();
    } catch (Exception e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }
}
