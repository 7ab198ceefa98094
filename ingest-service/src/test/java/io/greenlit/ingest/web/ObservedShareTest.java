package io.greenlit.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import java.util.HashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class ObservedShareTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-";

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
  private final ObservedShare tenth = new ObservedShare(0.1, () -> random);

  @ParameterizedTest
  @CsvSource({"00, false", "01, true", "03, true", "02, false"})
  void the_caller_decides_about_its_own_trace(String flags, boolean observed) {
    MockServerHttpRequest request =
        MockServerHttpRequest.post("/v1/articles").header("traceparent", PARENT + flags).build();

    assertThat(isObserved(request)).isEqualTo(observed);
  }

  @Test
  void of_the_requests_that_nobody_decided_about_a_share_is_observed() {
    MockServerHttpRequest request = MockServerHttpRequest.post("/v1/articles").build();

    long observed = IntStream.range(0, 10_000).filter(_ -> isObserved(request)).count();

    assertThat(observed).isBetween(850L, 1150L);
  }

  @ParameterizedTest
  @CsvSource({"/v1/nothing, true", "/actuator/health, false"})
  void other_requests_are_observed_but_for_those_of_operation(String path, boolean observed) {
    assertThat(isObserved(MockServerHttpRequest.get(path).build())).isEqualTo(observed);
  }

  @Test
  void the_timer_of_all_requests_does_not_count_a_share() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    registry.config().meterFilter(ObservedShare.withoutTimer());

    registry.timer("http.server.requests", "uri", "/v1/articles");
    registry.timer("http.server.requests", "uri", "/v1/nothing");

    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getTag("uri"))
        .containsExactly("/v1/nothing");
  }

  private boolean isObserved(MockServerHttpRequest request) {
    Observation.Context context =
        new ServerRequestObservationContext(request, new MockServerHttpResponse(), new HashMap<>());
    return tenth.test("http.server.requests", context);
  }
}
