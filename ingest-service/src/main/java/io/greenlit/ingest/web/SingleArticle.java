package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.ingest.article.Submission;
import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.ingest.intake.Receipt;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Answers a request that carries one article. */
final class SingleArticle {

  private static final int UTF_8_BYTES = 3; // at most, for one char

  private final Intake intake;
  private final Allowance allowance;
  private final Limits limits;
  private final Problems problems;
  private final Outcomes outcomes;

  SingleArticle(
      Intake intake, Allowance allowance, Limits limits, Problems problems, Outcomes outcomes) {
    this.intake = intake;
    this.allowance = allowance;
    this.limits = limits;
    this.problems = problems;
    this.outcomes = outcomes;
  }

  /** 202 once the article is safe. */
  Mono<Void> answer(
      ServerWebExchange exchange, BodyReader reader, Trace trace, Scheduler eventLoop) {
    long start = outcomes.start();
    ServerHttpRequest request = exchange.getRequest();
    return Mono.using(allowance::open, share -> receipt(request, share, reader, trace))
        .publishOn(eventLoop)
        .onErrorMap(error -> counted(error, start))
        .flatMap(receipt -> accepted(receipt, exchange.getResponse(), start));
  }

  private Mono<Receipt> receipt(
      ServerHttpRequest request, Allowance.Share share, BodyReader reader, Trace trace) {
    share.grow(Limits.OVERHEAD_BYTES);
    return WholeBody.of(request, share, limits.maxArticleBytes())
        .flatMap(body -> intake.take(withinLimit(reader.read(body, request)), trace));
  }

  /** In another charset than UTF-8, a body within the limit can stand for an article beyond it. */
  private Submission withinLimit(Submission submission) {
    if (isTooLarge(submission.text()) || isTooLarge(submission.html())) {
      throw problems.tooLarge();
    }
    return submission;
  }

  private boolean isTooLarge(@Nullable String content) {
    int max = limits.maxArticleBytes();
    return content != null
        && content.length() > max / UTF_8_BYTES
        && content.getBytes(UTF_8).length > max;
  }

  private Throwable counted(Throwable error, long start) {
    Problem known = problems.of(error);
    outcomes.notAccepted(known == null ? null : known.getStatusCode(), start);
    return known == null ? error : known;
  }

  private Mono<Void> accepted(Receipt receipt, ServerHttpResponse response, long start) {
    outcomes.accepted(start);
    byte[] body = Answers.accepted(receipt);
    response.setStatusCode(HttpStatus.ACCEPTED);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
