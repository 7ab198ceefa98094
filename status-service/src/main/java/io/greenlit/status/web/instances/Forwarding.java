package io.greenlit.status.web.instances;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.kafka.ShelfStores;
import io.greenlit.status.kafka.Whereabouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Lets each request about a show be answered by the instance that folds it; while that one is away,
 * by one that has a copy, and then the answer says that it may be behind.
 */
final class Forwarding implements WebFilter {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final List<String> SHOWS = List.of("v1", "shows");
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /** Headers that are about one connection only (RFC 9110, section 7.6.1). */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  private final ShelfStores shelves;
  private final Peers peers;
  private final String self;
  private final long attempts;

  /**
   * @param self what this instance calls itself when it asks others
   */
  Forwarding(ShelfStores shelves, Peers peers, String self, Duration patience) {
    this.shelves = shelves;
    this.peers = peers;
    this.self = self;
    this.attempts = patience.dividedBy(PAUSE);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return show(exchange.getRequest())
        .map(id ->
            Mono.defer(() -> route(id, exchange, chain))
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(
                    Retry.fixedDelay(attempts(exchange), PAUSE)
                        .filter(Nowhere.class::isInstance)
                        .onRetryExhaustedThrow((_, last) -> unavailable(last.failure()))))
        .orElseGet(() -> chain.filter(exchange));
  }

  /** Who has sent a request on waits itself, and asks others meanwhile. */
  private long attempts(ServerWebExchange exchange) {
    return isForwarded(exchange) ? 0 : attempts;
  }

  private static boolean isForwarded(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().containsHeader(Peers.FORWARDED);
  }

  /** Says that a shelf can be read nowhere now. */
  private static final class Nowhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Nowhere(Whereabouts show, Throwable cause) {
      super("the copies of partition %d cannot be read now".formatted(show.partition()), cause);
    }

    Nowhere(String showId) {
      super("no instance can be asked about " + showId);
    }
  }

  /** The show that a request is about, where it is about one. */
  private static Optional<String> show(ServerHttpRequest request) {
    List<String> segments =
        request.getPath().pathWithinApplication().elements().stream()
            .filter(PathSegment.class::isInstance)
            .map(PathSegment.class::cast)
            .map(PathSegment::valueToMatch)
            .toList();
    return READING.contains(request.getMethod())
            && segments.size() > SHOWS.size()
            && segments.subList(0, SHOWS.size()).equals(SHOWS)
        ? Optional.of(segments.get(SHOWS.size()))
        : Optional.empty();
  }

  private Mono<Void> route(String id, ServerWebExchange exchange, WebFilterChain chain) {
    Whereabouts show = shelves.of(id).orElse(null);
    if (show == null) {
      return Mono.error(new Nowhere(id));
    }
    if (shelves.isFresh(show)) {
      return here(show, true, exchange, chain);
    }
    List<String> others = isForwarded(exchange) ? List.of() : show.elsewhere();
    List<Mono<Boolean>> ways = new ArrayList<>();
    others.forEach(address -> ways.add(Mono.defer(() -> there(address, exchange))));
    if (shelves.isHeld(show)) {
      // the one that folds it knows more than the copy here, other copies do not
      int place = show.here() ? ways.size() : Math.min(1, ways.size());
      ways.add(place, Mono.defer(() -> here(show, false, exchange, chain).thenReturn(true)));
    }
    return Flux.concat(ways).next().switchIfEmpty(Mono.error(new Nowhere(id))).then();
  }

  private Mono<Void> here(
      Whereabouts show, boolean fresh, ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpResponse response = exchange.getResponse();
    if (!fresh) {
      Stale.mark(response.getHeaders(), shelves.lag(show));
    }
    response.beforeCommit(() ->
        Mono.fromRunnable(() -> {
          if (fresh && !shelves.isFresh(show)) {
            Stale.mark(response.getHeaders(), shelves.lag(show));
          }
        }));
    return chain
        .filter(exchange)
        .onErrorMap(
            error -> isUnavailable(error) && !response.isCommitted(),
            error -> new Nowhere(show, error));
  }

  private static boolean isUnavailable(Throwable error) {
    return error instanceof ErrorResponse answer
        && answer.getStatusCode().equals(HttpStatus.SERVICE_UNAVAILABLE);
  }

  private Mono<Boolean> there(String address, ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    HttpHeaders headers = passing(request.getHeaders());
    headers.set(Peers.FORWARDED, self);
    String query = request.getURI().getRawQuery();
    String target = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
    return peers.ask(
        address,
        request.getMethod(),
        target,
        headers,
        answer -> passOn(answer, exchange.getResponse()));
  }

  private static Mono<Boolean> passOn(ClientResponse answer, ServerHttpResponse response) {
    response.setStatusCode(answer.statusCode());
    response.getHeaders().putAll(passing(answer.headers().asHttpHeaders()));
    return response.writeWith(answer.bodyToFlux(DataBuffer.class)).thenReturn(true);
  }

  private static HttpHeaders passing(HttpHeaders headers) {
    HttpHeaders passing = new HttpHeaders();
    headers.forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
        passing.addAll(name, values);
      }
    });
    return passing;
  }

  private static Problem unavailable(Throwable nowhere) {
    return Problem.unavailable(
        "The show's statuses start, are being restored or move between instances, and no copy of them answers; ask again.",
        RETRY_AFTER,
        nowhere);
  }
}
