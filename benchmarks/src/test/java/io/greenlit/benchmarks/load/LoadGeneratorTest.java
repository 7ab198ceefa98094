package io.greenlit.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class LoadGeneratorTest {

  private static final Duration ROUND = Duration.ofMillis(300);

  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final PreparedPost post =
      new PreparedPost(
          "localhost",
          "/",
          Map.of("Content-Type", "text/plain"),
          "é" + PreparedPost.PLACE + "!",
          new AtomicLong(41));

  @Test
  void every_request_is_another_one_and_every_answer_is_counted() throws InterruptedException {
    Measurement measured = load(202, 202);

    assertThat(measured.accepted()).isPositive().isEqualTo(received.size());
    assertThat(measured.failed()).isZero();
    assertThat(received).contains("é000000000041!", "é000000000042!");
    assertThat(measured.p50Millis()).isPositive().isLessThanOrEqualTo(measured.p99Millis());
    assertThat(measured.perSecond()).isPositive();
  }

  @Test
  void answers_of_another_status_are_no_success() throws InterruptedException {
    Measurement measured = load(202, 503);

    assertThat(measured.accepted()).isZero();
    assertThat(measured.failed()).isPositive();
  }

  private Measurement load(int wanted, int answered) throws InterruptedException {
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) ->
                request
                    .receive()
                    .aggregate()
                    .asString()
                    .doOnNext(received::add)
                    .then(response.status(answered).sendString(Mono.just("done")).then()))
            .bindNow();
    try (LoadGenerator generator = new LoadGenerator()) {
      return generator.run((InetSocketAddress) server.address(), 4, List.of(post), wanted, ROUND);
    } finally {
      server.disposeNow();
    }
  }
}
