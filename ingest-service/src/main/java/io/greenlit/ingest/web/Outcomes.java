package io.greenlit.ingest.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** Counts what became of the articles: {@code greenlit.ingest.articles} by {@code outcome}. */
final class Outcomes {

  private final Counter accepted;
  private final Counter refused;
  private final Counter unavailable;
  private final Counter failed;

  Outcomes(MeterRegistry registry) {
    accepted = counter(registry, "accepted");
    refused = counter(registry, "refused");
    unavailable = counter(registry, "unavailable");
    failed = counter(registry, "failed");
  }

  void accepted() {
    accepted.increment();
  }

  /**
   * Counts one that was not accepted.
   *
   * @param status null where the reason is a defect
   */
  void notAccepted(@Nullable HttpStatusCode status) {
    Counter counter = status == null ? failed : status.is5xxServerError() ? unavailable : refused;
    counter.increment();
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("greenlit.ingest.articles")
        .description("Articles by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
