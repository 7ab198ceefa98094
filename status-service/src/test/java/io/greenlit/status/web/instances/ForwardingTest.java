package io.greenlit.status.web.instances;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.greenlit.platform.problem.Problem;
import io.greenlit.status.kafka.ShelfStores;
import io.greenlit.status.kafka.Whereabouts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Which instance answers for a show, with another instance that is an HTTP server of the test's.
 */
class ForwardingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SHOW = "/v1/shows/salt-road";

  private final ShelfStores shelves = mock(ShelfStores.class);
  private final Queue<HttpServerRequest> seen = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answeredHere = new AtomicInteger();
  private DisposableServer peer = serve(200);
  private final Forwarding forwarding = forwarding();

  @BeforeEach
  void the_other_one_folds_the_show_and_here_is_nothing() {
    when(shelves.of("salt-road")).thenReturn(Optional.of(at(false)));
    when(shelves.lag(any())).thenReturn(OptionalLong.of(7));
  }

  @AfterEach
  void stop() {
    peer.disposeNow();
  }

  @Test
  void a_show_that_is_folded_here_is_answered_here() {
    when(shelves.isFresh(any())).thenReturn(true);

    assertThat(get(SHOW).getBodyAsString().block()).isEqualTo("here");
    assertThat(get(SHOW).getHeaders().containsHeader("Greenlit-Stale")).isFalse();
    assertThat(seen).isEmpty();
  }

  @Test
  void what_is_about_no_show_is_answered_here() {
    assertThat(get("/v1/shows").getBodyAsString().block()).isEqualTo("here");
    assertThat(get("/v1/changes").getBodyAsString().block()).isEqualTo("here");
  }

  @Test
  void another_ones_show_is_answered_by_it_as_it_was_asked() {
    MockServerHttpResponse answer =
        send(
            MockServerHttpRequest.method(
                    HttpMethod.GET, URI.create(SHOW + "/history?limit=3&after=%2Ea"))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", "W/\"1\"")
                .header("Connection", "keep-alive"));

    assertThat(answer.getBodyAsString().block()).isEqualTo("there");
    assertThat(answer.getHeaders().getETag()).isEqualTo("W/\"there\"");
    HttpServerRequest request = seen.remove();
    assertThat(request.uri()).isEqualTo(SHOW + "/history?limit=3&after=%2Ea");
    assertThat(request.requestHeaders().get("Accept-Encoding")).isEqualTo("gzip");
    assertThat(request.requestHeaders().get("If-None-Match")).isEqualTo("W/\"1\"");
    assertThat(request.requestHeaders().get(Peers.FORWARDED)).isEqualTo("self:1");
    assertThat(answeredHere).hasValue(0);
  }

  @Test
  void what_was_sent_on_once_is_not_sent_on_again() {
    when(shelves.isHeld(any())).thenReturn(true);

    MockServerHttpResponse answer =
        send(MockServerHttpRequest.get(SHOW).header(Peers.FORWARDED, "other:1"));

    assertThat(answer.getBodyAsString().block()).isEqualTo("here");
    assertThat(answer.getHeaders().getFirst("Greenlit-Stale")).isEqualTo("lag=7");
    assertThat(seen).isEmpty();
  }

  @Test
  void who_sent_it_on_is_told_at_once_that_it_is_not_here() {
    MockServerWebExchange asked =
        MockServerWebExchange.from(
            MockServerHttpRequest.get(SHOW).header(Peers.FORWARDED, "other:1"));

    assertThat(problem(asked).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    verify(shelves, times(1)).of("salt-road");
  }

  @Test
  void where_the_other_one_cannot_answer_a_copy_here_does_and_says_so() {
    restart(503);
    when(shelves.isHeld(any())).thenReturn(true);

    MockServerHttpResponse answer = get(SHOW);

    assertThat(answer.getBodyAsString().block()).isEqualTo("here");
    assertThat(answer.getHeaders().getFirst("Greenlit-Stale")).isEqualTo("lag=7");
    assertThat(seen).hasSize(1);
  }

  @Test
  void one_that_is_away_is_not_asked_again_at_once() {
    peer.disposeNow();
    when(shelves.isHeld(any())).thenReturn(true);
    assertThat(get(SHOW).getBodyAsString().block()).isEqualTo("here");
    peer =
        HttpServer.create()
            .host("127.0.0.1")
            .port(peer.port())
            .handle((_, out) -> out.send())
            .bindNow();

    assertThat(get(SHOW).getBodyAsString().block()).isEqualTo("here");
  }

  @Test
  void while_a_shelf_is_restored_here_a_copy_elsewhere_is_asked_first() {
    when(shelves.of("salt-road")).thenReturn(Optional.of(at(true)));
    when(shelves.isHeld(any())).thenReturn(true);

    assertThat(get(SHOW).getBodyAsString().block()).isEqualTo("there");
  }

  @Test
  void a_shelf_that_is_nowhere_is_a_503_that_says_when_to_ask_again() {
    restart(503);

    assertThat(problem(SHOW).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(problem(SHOW).getHeaders().containsHeader("Retry-After")).isTrue();
  }

  @Test
  void before_the_stream_runs_it_is_the_same() {
    when(shelves.of("salt-road")).thenReturn(Optional.empty());

    assertThat(problem(SHOW).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Test
  void a_shelf_that_comes_up_meanwhile_is_waited_for() {
    when(shelves.of("salt-road")).thenReturn(Optional.empty()).thenReturn(Optional.of(at(true)));
    when(shelves.isFresh(any())).thenReturn(true);

    assertThat(get(SHOW).getBodyAsString().block()).isEqualTo("here");
  }

  @Test
  void an_answer_during_which_the_shelf_moved_away_says_that_it_may_be_behind() {
    when(shelves.isFresh(any())).thenReturn(true, false);

    assertThat(get(SHOW).getHeaders().getFirst("Greenlit-Stale")).isEqualTo("lag=7");
  }

  private Whereabouts at(boolean here) {
    return new Whereabouts(3, here, List.of("127.0.0.1:" + peer.port()));
  }

  private void restart(int status) {
    peer.disposeNow();
    peer = serve(status);
    when(shelves.of("salt-road")).thenReturn(Optional.of(at(false)));
  }

  private DisposableServer serve(int status) {
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .handle((request, response) -> {
          seen.add(request);
          return response
              .status(status)
              .header("ETag", "W/\"there\"")
              .sendString(Mono.just("there"));
        })
        .bindNow();
  }

  private Forwarding forwarding() {
    ForwardSettings settings =
        new ForwardSettings(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofMillis(500));
    return new Forwarding(
        shelves, new Peers(settings, System::nanoTime), "self:1", settings.patience());
  }

  private MockServerHttpResponse get(String path) {
    return send(MockServerHttpRequest.get(path));
  }

  private MockServerHttpResponse send(MockServerHttpRequest.BaseBuilder<?> request) {
    MockServerWebExchange exchange = MockServerWebExchange.from(request);
    filter(exchange).block(PATIENCE);
    return exchange.getResponse();
  }

  private Problem problem(String path) {
    return problem(MockServerWebExchange.from(MockServerHttpRequest.get(path)));
  }

  private Problem problem(MockServerWebExchange exchange) {
    return filter(exchange)
        .then(Mono.<Problem>empty())
        .onErrorResume(Problem.class, Mono::just)
        .blockOptional(PATIENCE)
        .orElseThrow();
  }

  private Mono<Void> filter(MockServerWebExchange exchange) {
    return forwarding.filter(
        exchange,
        asked -> {
          answeredHere.incrementAndGet();
          return asked
              .getResponse()
              .writeWith(
                  Mono.just(asked.getResponse().bufferFactory().wrap("here".getBytes(UTF_8))));
        });
  }
}
