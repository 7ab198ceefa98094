package io.greenlit.status.web.instances;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The other instances, over HTTP: asked once, not for long, and not while they are away. */
final class Peers {

  /** A request that has it was sent on by an instance, and is not sent on again. */
  static final String FORWARDED = "Greenlit-Forwarded";

  private static final Logger log = LoggerFactory.getLogger(Peers.class);
  private static final int MOST_CONNECTIONS = 100;
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final WebClient client;
  private final Duration away;
  private final LongSupplier nanoTime;
  private final Map<String, Long> awayUntil = new ConcurrentHashMap<>();

  Peers(ForwardSettings settings, LongSupplier nanoTime) {
    // Bodies pass as they come: what the peer compressed stays compressed.
    HttpClient http =
        HttpClient.create(
                ConnectionProvider.builder("status-peers")
                    .maxConnections(MOST_CONNECTIONS)
                    .pendingAcquireTimeout(settings.timeout())
                    .maxIdleTime(IDLE)
                    .build())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
            .responseTimeout(settings.timeout());
    this.client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
    this.away = settings.away();
    this.nanoTime = nanoTime;
  }

  /**
   * Asks an instance; empty where it does not answer, or answers that it cannot now.
   *
   * @param address host:port
   * @param target path and query, encoded
   */
  <T> Mono<T> ask(
      String address,
      HttpMethod method,
      String target,
      HttpHeaders headers,
      Function<ClientResponse, Mono<T>> answer) {
    if (isAway(address)) {
      return Mono.empty();
    }
    return client
        .method(method)
        .uri(URI.create("http://" + address + target))
        .headers(sent -> sent.addAll(headers))
        .exchangeToMono(response ->
            response.statusCode().value() == 503
                ? response.releaseBody().then(Mono.<T>empty())
                : answer.apply(response))
        .onErrorResume(
            WebClientRequestException.class,
            error -> {
              log.debug("{} does not answer", address, error);
              awayUntil.put(address, nanoTime.getAsLong() + away.toNanos());
              return Mono.empty();
            });
  }

  private boolean isAway(String address) {
    Long until = awayUntil.get(address);
    return until != null && nanoTime.getAsLong() - until < 0;
  }
}
