package io.greenlit.benchmarks.intake;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * The baseline: WebFlux on Netty with nothing around it, which parses the article, forgets it and
 * answers 202.
 */
final class BareEndpoint implements Target {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AnnotationConfigApplicationContext context;
  private final DisposableServer server;

  private BareEndpoint(AnnotationConfigApplicationContext context, DisposableServer server) {
    this.context = context;
    this.server = server;
  }

  static BareEndpoint start(int port) {
    AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(WebFlux.class, Articles.class);
    HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();
    return new BareEndpoint(
        context,
        HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .handle(new ReactorHttpHandlerAdapter(handler))
            .bindNow(PATIENCE));
  }

  @Override
  public String name() {
    return "bare WebFlux";
  }

  @Override
  public InetSocketAddress address() {
    return (InetSocketAddress) server.address();
  }

  @Override
  public void close() {
    server.disposeNow(PATIENCE);
    context.close();
  }

  @Configuration
  @EnableWebFlux
  static class WebFlux {}

  @RestController
  static class Articles {

    @PostMapping("/v1/articles")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> take(@RequestBody Mono<Body> article) {
      return article.then();
    }
  }

  /** The article as its JSON has it. */
  record Body(
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String text,
      @Nullable String html,
      @Nullable String publishedAt,
      @Nullable String language) {}
}
