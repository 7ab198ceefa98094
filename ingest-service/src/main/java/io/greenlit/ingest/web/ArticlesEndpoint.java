package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@code POST /v1/articles}: one article as JSON, text or page, or a batch of them as JSON lines.
 *
 * <p>A plain {@link WebHandler}: this is the path that every article takes, and neither argument
 * resolution nor content negotiation has anything to decide here.
 */
public final class ArticlesEndpoint implements WebHandler {

  /** Where it is served. */
  public static final String PATH = "/v1/articles";

  private final SingleArticle single;
  private final ArticleBatch batch;
  private final EventLoops eventLoops = new EventLoops();
  private final RequestTrace traces = new RequestTrace();

  public ArticlesEndpoint(
      Intake intake, Allowance allowance, Limits limits, MeterRegistry registry) {
    Problems problems = new Problems(limits.maxArticleBytes());
    Outcomes outcomes = new Outcomes(registry);
    this.single = new SingleArticle(intake, allowance, limits, problems, outcomes);
    this.batch = new ArticleBatch(intake, allowance, limits, problems, outcomes);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    if (!HttpMethod.POST.equals(request.getMethod())) {
      return Mono.error(
          new MethodNotAllowedException(request.getMethod(), Set.of(HttpMethod.POST)));
    }
    Format format = Format.of(request.getHeaders());
    Trace trace = traces.of(exchange);
    Scheduler eventLoop = eventLoops.of(request);
    return switch (format) {
      case NDJSON -> {
        refuseQuery(request);
        yield batch.answer(exchange, trace, eventLoop);
      }
      case JSON -> {
        refuseQuery(request);
        yield single.answer(exchange, (body, _) -> JsonSubmission.read(body), trace, eventLoop);
      }
      case TEXT ->
          single.answer(
              exchange, (body, from) -> TextSubmission.read("text", body, from), trace, eventLoop);
      case HTML ->
          single.answer(
              exchange, (body, from) -> TextSubmission.read("html", body, from), trace, eventLoop);
    };
  }

  private static void refuseQuery(ServerHttpRequest request) {
    if (request.getURI().getRawQuery() != null) {
      String name = request.getQueryParams().keySet().iterator().next();
      throw Problem.malformed(
          "Query parameters go with text/plain and text/html: with JSON, send them as fields.",
          name);
    }
  }
}
