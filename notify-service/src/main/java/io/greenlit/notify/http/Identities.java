package io.greenlit.notify.http;

import io.greenlit.notify.subscription.ClientCertificate;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Clients that show endpoints the certificates of subscriptions. Each has connections and TLS
 * sessions of its own, so that what was opened as one caller is never used for another.
 */
final class Identities {

  private static final int MOST = 1000;

  private final Tls tls;
  private final Supplier<ConnectionProvider> connections;
  private final Function<ConnectionProvider, HttpClient> clients;
  private final Kept<Identity, Caller> kept =
      new Kept<>(MOST, this::made, _ -> true, Identities::end);

  /** Who calls: two subscriptions are two, also where they show the same. */
  private record Identity(String subscription, ClientCertificate certificate) {}

  private record Caller(HttpClient client, ConnectionProvider connections) {}

  /**
   * @param connections new ones, to be used by one caller only
   * @param clients such as call by them, showing nothing
   */
  Identities(
      Tls tls,
      Supplier<ConnectionProvider> connections,
      Function<ConnectionProvider, HttpClient> clients) {
    this.tls = tls;
    this.connections = connections;
    this.clients = clients;
  }

  /** The client of this subscription alone, that shows this certificate. */
  Mono<HttpClient> of(String subscription, ClientCertificate certificate) {
    return kept.of(new Identity(subscription, certificate)).map(Caller::client);
  }

  void close() {
    kept.clear();
  }

  /** Keys are read on a thread that may take its time: on the others everybody waits. */
  private Mono<Caller> made(Identity identity) {
    return Mono.fromCallable(
            () -> {
              var context = tls.showing(identity.certificate());
              ConnectionProvider own = connections.get();
              return new Caller(clients.apply(own).secure(spec -> spec.sslContext(context)), own);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** What is under way ends as it would. */
  private static void end(Caller caller) {
    caller.connections().disposeLater().subscribe();
  }
}
