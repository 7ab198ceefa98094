package io.greenlit.status.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.web.ErrorResponse;
import reactor.core.publisher.Mono;

/**
 * Counts and times what became of requests to read: {@code greenlit.status.reads} by {@code
 * outcome}.
 */
public final class ReadOutcomes {

  private final MeterRegistry registry;

  public ReadOutcomes(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The same answer, timed from its subscription on. */
  <T> Mono<T> observed(Mono<T> answer) {
    return Mono.defer(() -> {
      Timer.Sample sample = Timer.start(registry);
      return answer
          .doOnSuccess(_ -> sample.stop(timer("read")))
          .doOnError(error -> sample.stop(timer(outcome(error))))
          .doOnCancel(() -> sample.stop(timer("cancelled")));
    });
  }

  private static String outcome(Throwable error) {
    if (!(error instanceof ErrorResponse problem)) {
      return "failed";
    }
    return problem.getStatusCode().is5xxServerError() ? "unavailable" : "refused";
  }

  private Timer timer(String outcome) {
    return Timer.builder("greenlit.status.reads")
        .description("Requests to read an article by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
