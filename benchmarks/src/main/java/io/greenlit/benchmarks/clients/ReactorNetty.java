package io.greenlit.benchmarks.clients;

import io.netty.buffer.Unpooled;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty's, the one of notify-service. */
public final class ReactorNetty implements WebhookClient {

  private final ConnectionProvider connections;
  private final HttpClient client;

  /** One that has so many requests under way. */
  public ReactorNetty(int atOnce) {
    this.connections = connections(atOnce);
    this.client = HttpClient.create(connections);
  }

  static ConnectionProvider connections(int atOnce) {
    return ConnectionProvider.builder("bench")
        .maxConnections(atOnce)
        .pendingAcquireMaxCount(-1)
        .build();
  }

  @Override
  public String title() {
    return "Reactor Netty";
  }

  @Override
  public CompletableFuture<Integer> post(Signed webhook) {
    return client
        .headers(headers -> {
          headers.set("content-type", Signed.CONTENT_TYPE);
          headers.set("content-length", webhook.body().size());
          webhook.headers(headers::set);
        })
        .post()
        .uri(webhook.url())
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(webhook.body().buffer())))
        .responseSingle((answer, content) -> content.then(Mono.just(answer.status().code())))
        .toFuture();
  }

  @Override
  public void close() {
    connections.disposeLater().block();
  }
}
