package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.ingest.intake.Receipt;
import io.greenlit.ingest.intake.Trace;
import io.greenlit.ingest.web.Lines.Line;
import io.greenlit.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Answers a request that carries an article a line: with a line for each, in order, as they become
 * safe.
 */
final class ArticleBatch {

  private static final Logger log = LoggerFactory.getLogger(ArticleBatch.class);

  private final Intake intake;
  private final Allowance allowance;
  private final Limits limits;
  private final Problems problems;
  private final Outcomes outcomes;

  ArticleBatch(
      Intake intake, Allowance allowance, Limits limits, Problems problems, Outcomes outcomes) {
    this.intake = intake;
    this.allowance = allowance;
    this.limits = limits;
    this.problems = problems;
    this.outcomes = outcomes;
  }

  /** 200 and a line for each article; whatever happens to one, the others are taken. */
  Mono<Void> answer(ServerWebExchange exchange, Trace trace, Scheduler eventLoop) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
    Flux<DataBuffer> answers =
        Flux.using(
                allowance::open,
                share -> answers(exchange.getRequest().getBody(), share, trace, eventLoop))
            .map(response.bufferFactory()::wrap);
    return response.writeWith(answers);
  }

  private Flux<byte[]> answers(
      Flux<DataBuffer> body, Allowance.Share share, Trace trace, Scheduler eventLoop) {
    Lines lines = new Lines(limits.maxArticleBytes(), share);
    return body.concatMapIterable(lines::next, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(lines.last())))
        .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
        .flatMapSequential(
            line -> answer(line, share, trace, eventLoop), limits.batchConcurrency(), 1)
        // Senders that read only when they have sent everything must not wait for themselves.
        .limitRate(limits.unreadAnswers());
  }

  private Mono<byte[]> answer(Line line, Allowance.Share share, Trace trace, Scheduler eventLoop) {
    long start = outcomes.start();
    return switch (line) {
      case Line.Dropped dropped -> Mono.just(refused(dropped.number(), dropped.reason(), start));
      case Line.Complete complete ->
          Mono.defer(() -> take(complete, share, trace, start))
              .publishOn(eventLoop)
              .onErrorResume(error -> Mono.just(refused(complete.number(), error, start)))
              .doFinally(_ -> share.shrink(complete.bytes().length));
    };
  }

  private Mono<byte[]> take(Line.Complete line, Allowance.Share share, Trace trace, long start) {
    share.grow(Limits.OVERHEAD_BYTES);
    return intake
        .take(JsonSubmission.read(line.bytes()), trace)
        .map(receipt -> accepted(line.number(), receipt, start))
        .doFinally(_ -> share.shrink(Limits.OVERHEAD_BYTES));
  }

  private byte[] accepted(long line, Receipt receipt, long start) {
    outcomes.accepted(start);
    return Answers.acceptedLine(line, receipt);
  }

  private byte[] refused(long line, Throwable error, long start) {
    Problem known = problems.of(error);
    outcomes.notAccepted(known == null ? null : known.getStatusCode(), start);
    if (known != null) {
      return Answers.refusedLine(line, known.getBody());
    }
    log.error("unexpected error at line {} of a batch", line, error);
    return Answers.refusedLine(
        line,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is a defect of the service, and its log has the details: send the other lines."));
  }
}
