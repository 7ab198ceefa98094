package io.greenlit.notify.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An endpoint on loopback that behaves as well or as badly as its path says. */
final class Receiver implements AutoCloseable {

  final List<Request> requests = new CopyOnWriteArrayList<>();
  final AtomicLong sentOfEndless = new AtomicLong();
  private final AtomicInteger flaky = new AtomicInteger();
  private final DisposableServer server;

  record Request(String path, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  Receiver() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) ->
                request
                    .receive()
                    .aggregate()
                    .asString()
                    .defaultIfEmpty("")
                    .doOnNext(body -> keep(request, body))
                    .flatMap(_ -> Mono.from(answer(request.path(), response))))
            .bindNow();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + "/" + path);
  }

  private void keep(HttpServerRequest request, String body) {
    Map<String, List<String>> headers = new HashMap<>();
    request
        .requestHeaders()
        .forEach(header ->
            headers
                .computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(header.getValue()));
    requests.add(new Request(request.path(), headers, body));
  }

  private Publisher<Void> answer(String path, HttpServerResponse response) {
    return switch (path) {
      case "flaky" ->
          response.status(flaky.incrementAndGet() == 1 ? 500 : 200).sendString(Mono.just("ok"));
      case "busy" ->
          response
              .status(503)
              .header("Retry-After", "120")
              .sendString(Mono.just("come back later" + "!".repeat(5000)));
      case "echo" ->
          response
              .status(500)
              .sendString(Mono.just("you sent " + requests.getLast().headers().toString()));
      case "hang" -> Mono.never();
      case "redirect" -> response.status(302).header("Location", url("ok").toString()).send();
      case "endless" -> response.status(200).send(endless());
      case "drip" -> response.status(200).sendString(drip());
      case "reset" -> {
        response.withConnection(connection -> connection.dispose());
        yield Mono.never();
      }
      default -> response.status(204).send();
    };
  }

  private Flux<ByteBuf> endless() {
    return Flux.<ByteBuf>generate(
            sink -> {
              sentOfEndless.addAndGet(1024);
              sink.next(Unpooled.wrappedBuffer(new byte[1024]));
            })
        .delayElements(Duration.ofMillis(1));
  }

  private static Flux<String> drip() {
    return Flux.interval(Duration.ofMillis(50)).map(_ -> ".");
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(1));
  }
}
