package io.greenlit.notify.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Gives tokens, and is the endpoint that wants them, on loopback. */
final class TokenServer implements AutoCloseable {

  final List<String> tokenRequests = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();
  final AtomicInteger elsewhere = new AtomicInteger();
  volatile String answer = "";
  volatile int status = 200;
  volatile String refused = "";
  private final AtomicInteger given = new AtomicInteger();
  private final Sinks.Empty<Void> released = Sinks.empty();
  private volatile Mono<Void> gate = Mono.empty();
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .route(routes ->
              routes
                  .post("/token", this::token)
                  .post("/hook", this::hook)
                  .post(
                      "/elsewhere",
                      (_, response) -> {
                        elsewhere.incrementAndGet();
                        return response.send();
                      }))
          .bindNow();

  /** From now on requests for tokens wait. */
  void holdTokens() {
    gate = released.asMono();
  }

  void releaseTokens() {
    released.tryEmitEmpty().orThrow();
  }

  int port() {
    return server.port();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Each # in the answer is the number of the token. */
  private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .doOnNext(form ->
            tokenRequests.add(
                "%s %s %s"
                    .formatted(
                        request.requestHeaders().get("Authorization"),
                        request.requestHeaders().get("Content-Type"),
                        form)))
        .then(Mono.defer(() -> gate))
        .then(
            Mono.defer(() -> {
              String number = Integer.toString(given.incrementAndGet());
              return response
                  .status(status)
                  .header("Location", url("/elsewhere").toString())
                  .sendString(Mono.just(answer.replace("#", number)))
                  .then();
            }));
  }

  private Publisher<Void> hook(HttpServerRequest request, HttpServerResponse response) {
    String authorization =
        Objects.requireNonNullElse(request.requestHeaders().get("Authorization"), "none");
    return request
        .receive()
        .aggregate()
        .then(
            Mono.defer(() -> {
              authorizations.add(authorization);
              return authorization.equals(refused)
                  ? response.status(401).sendString(Mono.just("no good: " + authorization)).then()
                  : response.status(204).send().then();
            }));
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(1));
  }
}
