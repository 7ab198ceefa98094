package io.greenlit.notify.http;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An endpoint on loopback that wants to see certificates, and notes which it saw. */
final class GuardedServer implements AutoCloseable {

  final List<Call> calls = new CopyOnWriteArrayList<>();
  private final DisposableServer server;

  /**
   * A request.
   *
   * @param subject of the certificate that its connection was opened with
   * @param port of the client, by which its connection is known
   */
  record Call(String path, String subject, int port) {}

  /**
   * @param own certificate of this server
   * @param clients who issued those that are taken
   */
  GuardedServer(X509Bundle own, X509Bundle clients, ClientAuth wanted) throws Exception {
    SslContext tls =
        SslContextBuilder.forServer(own.getKeyPair().getPrivate(), own.getCertificatePath())
            .trustManager(clients.getCertificate())
            .clientAuth(wanted)
            .build();
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .secure(spec -> spec.sslContext(tls))
            .handle(this::call)
            .bindNow();
  }

  /** A certificate of a server with this name. */
  static X509Bundle named(String name, X509Bundle authority) throws Exception {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=" + name)
        .addSanDnsName(name)
        .buildIssuedBy(authority);
  }

  URI url(String path) {
    return URI.create("https://localhost:" + server.port() + "/" + path);
  }

  private Publisher<Void> call(HttpServerRequest request, HttpServerResponse response) {
    int port = Objects.requireNonNull(request.remoteAddress()).getPort();
    request.withConnection(connection ->
        calls.add(
            new Call(
                request.path(),
                subject(connection.channel().pipeline().get(SslHandler.class)),
                port)));
    return request.receive().aggregate().then(Mono.defer(() -> response.status(204).send().then()));
  }

  private static String subject(SslHandler tls) {
    try {
      var certificate = (X509Certificate) tls.engine().getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    } catch (SSLPeerUnverifiedException _) {
      return "nobody";
    }
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(1));
  }
}
