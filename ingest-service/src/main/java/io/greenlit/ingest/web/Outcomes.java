package io.greenlit.ingest.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Counts and times what became of the articles: {@code greenlit.ingest.articles} by {@code
 * outcome}. The time goes from the arrival of a request (or line) to its answer.
 */
final class Outcomes {

  private final Timer accepted;
  private final Timer refused;
  private final Timer unavailable;
  private final Timer failed;

  Outcomes(MeterRegistry registry) {
    accepted = timer(registry, "accepted");
    refused = timer(registry, "refused");
    unavailable = timer(registry, "unavailable");
    failed = timer(registry, "failed");
  }

  /** The time to give back when the article's outcome is known. */
  long start() {
    return System.nanoTime();
  }

  void accepted(long start) {
    record(accepted, start);
  }

  /**
   * Records one that was not accepted.
   *
   * @param status null where the reason is a defect
   */
  void notAccepted(@Nullable HttpStatusCode status, long start) {
    if (status == null) {
      record(failed, start);
    } else {
      record(status.is5xxServerError() ? unavailable : refused, start);
    }
  }

  private static void record(Timer timer, long start) {
    timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  private static Timer timer(MeterRegistry registry, String outcome) {
    return Timer.builder("greenlit.ingest.articles")
        .description("Articles by what became of them, from their arrival to the answer")
        .tag("outcome", outcome)
        .register(registry);
  }
}
