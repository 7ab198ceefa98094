package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Trace;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Finds the trace that a request is in, for the records that come of it. */
final class RequestTrace {

  private static final String STATE = "tracestate";

  /**
   * The server's own span where the request is observed, else the caller's trace, else a new one.
   */
  Trace of(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    Trace callers = Trace.continued(headers.getFirst("traceparent"), headers.getFirst(STATE));
    Span span = span(exchange);
    if (span == null || span.isNoop()) {
      return callers != null ? callers : Trace.started(ThreadLocalRandom.current());
    }
    TraceContext context = span.context();
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    return Trace.of(
        context.traceId(), context.spanId(), sampled, callers == null ? null : callers.state());
  }

  private static @Nullable Span span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .orElse(null);
  }
}
