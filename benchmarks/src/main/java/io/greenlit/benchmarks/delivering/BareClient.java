package io.greenlit.benchmarks.delivering;

import io.greenlit.notify.webhook.Body;
import io.greenlit.notify.webhook.Signature;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The HTTP client of notify-service by itself: sends what was signed before, so many at once, and
 * writes nothing down.
 */
final class BareClient implements AutoCloseable {

  private final ConnectionProvider connections;
  private final HttpClient client;
  private final int atOnce;

  private record Signed(URI url, String id, String timestamp, String signature, Body body) {}

  BareClient(int atOnce) {
    this.atOnce = atOnce;
    this.connections =
        ConnectionProvider.builder("bench-bare")
            .maxConnections(atOnce)
            .pendingAcquireMaxCount(-1)
            .build();
    this.client = HttpClient.create(connections);
  }

  /** Signs a webhook for each subscription, to be sent later. */
  Runnable prepare(List<Subscriber> subscribers, String id, Body body) {
    Instant now = Instant.now();
    List<Signed> signed = new ArrayList<>();
    for (Subscriber each : subscribers) {
      signed.add(
          new Signed(
              each.url(),
              id,
              Long.toString(now.getEpochSecond()),
              Signature.of(id, now, body, List.of(each.secret())),
              body));
    }
    return () -> Flux.fromIterable(signed).flatMap(this::send, atOnce).blockLast();
  }

  private Mono<Void> send(Signed webhook) {
    return client
        .headers(headers ->
            headers
                .set("content-type", "application/json")
                .set("content-length", webhook.body().size())
                .set("webhook-id", webhook.id())
                .set("webhook-timestamp", webhook.timestamp())
                .set("webhook-signature", webhook.signature()))
        .post()
        .uri(webhook.url())
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(webhook.body().buffer())))
        .responseSingle((answer, content) -> {
          if (answer.status().code() != 204) {
            return Mono.error(new IllegalStateException("an endpoint answered " + answer.status()));
          }
          return content.then();
        });
  }

  @Override
  public void close() {
    connections.disposeLater().block();
  }
}
