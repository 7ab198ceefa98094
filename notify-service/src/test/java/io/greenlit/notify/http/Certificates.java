package io.greenlit.notify.http;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/** An authority that the sender trusts, and the good and bad certificates of servers. */
final class Certificates {

  private static final Duration DAY = Duration.ofDays(1);

  private final X509Bundle authority;

  Certificates() throws Exception {
    authority =
        new CertificateBuilder()
            .ecp256()
            .subject("CN=authority")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
  }

  /** What a client trusts. */
  Tls trust() throws Exception {
    return new Tls(authority.toTrustManagerFactory());
  }

  SSLContext good() throws Exception {
    return context(server("localhost", Instant.now().plus(DAY)).buildIssuedBy(authority));
  }

  SSLContext selfSigned() throws Exception {
    return context(
        server("localhost", Instant.now().plus(DAY))
            .setIsCertificateAuthority(true)
            .buildSelfSigned());
  }

  SSLContext expired() throws Exception {
    return context(server("localhost", Instant.now().minus(DAY)).buildIssuedBy(authority));
  }

  SSLContext ofAnother() throws Exception {
    return context(server("example.com", Instant.now().plus(DAY)).buildIssuedBy(authority));
  }

  private static CertificateBuilder server(String name, Instant until) {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=" + name)
        .addSanDnsName(name)
        .notBefore(until.minus(DAY.multipliedBy(30)))
        .notAfter(until);
  }

  private static SSLContext context(X509Bundle server) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(server.toKeyManagerFactory().getKeyManagers(), null, null);
    return context;
  }
}
