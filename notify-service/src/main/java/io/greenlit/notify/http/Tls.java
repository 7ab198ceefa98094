package io.greenlit.notify.http;

import io.greenlit.notify.subscription.ClientCertificate;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** How endpoints are called by TLS: whom we trust, and what we show. */
final class Tls {

  private final TrustManagerFactory trust;

  Tls(TrustManagerFactory trust) {
    this.trust = trust;
  }

  /** Trusts whom the JDK trusts; read once, since that is much. */
  static Tls ofTheJdk() {
    try {
      TrustManagerFactory jdk =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      jdk.init((KeyStore) null);
      return new Tls(jdk);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK's certificates cannot be read: mend its cacerts", e);
    }
  }

  /** Shows nothing. */
  SslContext anonymous() {
    return built(SslContextBuilder.forClient());
  }

  /** Shows a certificate to endpoints that ask for one. */
  SslContext showing(ClientCertificate certificate) {
    X509Certificate[] chain = certificate.chain().toArray(X509Certificate[]::new);
    return built(SslContextBuilder.forClient().keyManager(certificate.key(), chain));
  }

  private SslContext built(SslContextBuilder builder) {
    try {
      return builder.trustManager(trust).build();
    } catch (SSLException e) {
      throw new UncheckedIOException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }
}
