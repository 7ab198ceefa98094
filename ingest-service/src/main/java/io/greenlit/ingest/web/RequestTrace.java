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

  /** What a tracer that is switched off says. */
  private static final String NO_TRACE = "0".repeat(32);

  /**
   * The server's own span where the request is observed, else the caller's trace, else a new one.
   */
  Trace of(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    Trace callers =
        Trace.continued(headers.getFirst("traceparent"), headers.getFirst("tracestate"));
    Trace own = own(exchange, callers == null ? null : callers.state());
    if (own != null) {
      return own;
    }
    return callers != null ? callers : Trace.started(ThreadLocalRandom.current());
  }

  private static @Nullable Trace own(ServerWebExchange exchange, @Nullable String state) {
    Span span = span(exchange);
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    if (context.traceId().equals(NO_TRACE)) {
      return null;
    }
    boolean sampled = Boolean.TRUE.equals(context.sampled());
    return Trace.of(context.traceId(), context.spanId(), sampled, state);
  }

  private static @Nullable Span span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .orElse(null);
  }
}
