package io.greenlit.benchmarks.clients;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Spring's WebClient around Reactor Netty. */
final class SpringWebClient implements WebhookClient {

  private final ConnectionProvider connections;
  private final WebClient client;

  SpringWebClient(int atOnce) {
    this.connections = ReactorNetty.connections(atOnce);
    this.client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
            .build();
  }

  @Override
  public String title() {
    return "WebClient";
  }

  @Override
  public CompletableFuture<Integer> post(Signed webhook) {
    return client
        .post()
        .uri(webhook.url())
        .contentType(MediaType.APPLICATION_JSON)
        .headers(headers -> webhook.headers(headers::set))
        .bodyValue(webhook.bytes())
        .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode().value()))
        .toFuture();
  }

  @Override
  public void close() {
    connections.disposeLater().block();
  }
}
