package io.greenlit.notify.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.greenlit.notify.subscription.ClientCertificate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is shown in the TLS handshake, without its key.
 *
 * @param sha256 of the certificate, in hex
 */
@Schema(name = "ClientCertificate")
@JsonPropertyOrder({"subject", "issuer", "sha256", "expiresAt"})
record CertificateView(String subject, String issuer, String sha256, Instant expiresAt) {

  static @Nullable CertificateView of(@Nullable ClientCertificate certificate) {
    if (certificate == null) {
      return null;
    }
    X509Certificate own = certificate.own();
    return new CertificateView(
        own.getSubjectX500Principal().getName(),
        own.getIssuerX500Principal().getName(),
        certificate.fingerprint(),
        own.getNotAfter().toInstant());
  }
}
