package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.ingest.article.Submission;
import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.ingest.intake.Receipt;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.platform.problem.Problem;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Answers a request that carries one article. */
final class SingleArticle {

  private static final byte[] NOTHING = {};

  private final Intake intake;
  private final Allowance allowance;
  private final Limits limits;
  private final Problems problems;

  SingleArticle(Intake intake, Allowance allowance, Limits limits, Problems problems) {
    this.intake = intake;
    this.allowance = allowance;
    this.limits = limits;
    this.problems = problems;
  }

  /** 202 once the article is safe. */
  Mono<Void> answer(ServerWebExchange exchange, Format format, Trace trace, Scheduler eventLoop) {
    return Mono.using(
        allowance::open,
        share ->
            body(exchange.getRequest(), share)
                .flatMap(body -> intake.take(read(body, format, exchange), trace))
                .publishOn(eventLoop)
                .flatMap(receipt -> accepted(receipt, exchange.getResponse())));
  }

  private Mono<byte[]> body(ServerHttpRequest request, Allowance.Share share) {
    if (request.getHeaders().getContentLength() > limits.maxArticleBytes()) {
      return Mono.error(problems.tooLarge());
    }
    share.grow(Limits.OVERHEAD_BYTES);
    return DataBufferUtils.join(
            request.getBody().doOnNext(chunk -> grow(share, chunk)), limits.maxArticleBytes())
        .map(SingleArticle::bytes)
        .defaultIfEmpty(NOTHING);
  }

  private static void grow(Allowance.Share share, DataBuffer chunk) {
    try {
      share.grow(chunk.readableByteCount());
    } catch (RuntimeException e) {
      DataBufferUtils.release(chunk);
      throw e;
    }
  }

  private Submission read(byte[] body, Format format, ServerWebExchange exchange) {
    return switch (format) {
      case JSON, NDJSON -> {
        Queries.refuseAny(exchange.getRequest());
        yield JsonSubmission.read(body);
      }
      case TEXT -> text("text", body, exchange.getRequest());
      case HTML -> text("html", body, exchange.getRequest());
    };
  }

  private Submission text(String field, byte[] body, ServerHttpRequest request) {
    MediaType type = request.getHeaders().getContentType();
    Charset declared = type == null ? null : type.getCharset();
    Submission submission = TextSubmission.read(field, body, declared, request.getQueryParams());
    if (!isWithin(submission.text()) || !isWithin(submission.html())) {
      throw problems.tooLarge();
    }
    return submission;
  }

  /** In another charset than UTF-8, a body within the limit may stand for an article beyond it. */
  private boolean isWithin(@Nullable String content) {
    return content == null || content.getBytes(UTF_8).length <= limits.maxArticleBytes();
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static Mono<Void> accepted(Receipt receipt, ServerHttpResponse response) {
    byte[] body = Answers.accepted(receipt);
    response.setStatusCode(HttpStatus.ACCEPTED);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
