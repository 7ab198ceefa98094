package io.greenlit.notify.http;

import io.greenlit.notify.delivery.AttemptResult;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;

/**
 * What an endpoint answered.
 *
 * @param start of its body, for people
 */
record Answer(int status, @Nullable Duration retryAfter, @Nullable String start) {

  private static final int KEPT = 1024;

  /**
   * Reads a body as far as it goes into the limit; a longer one costs the connection.
   *
   * @param redaction what of it is not kept
   */
  static Publisher<Answer> read(
      HttpClientResponse answer,
      Flux<ByteBuf> body,
      int bodyLimit,
      Redaction redaction,
      InstantSource clock) {
    BodyStart start = new BodyStart(bodyLimit, KEPT + redaction.lookahead());
    return body.takeUntil(start::isFullWith)
        .then(Mono.fromSupplier(() -> of(answer, start, redaction, clock.instant())));
  }

  private static Answer of(
      HttpClientResponse answer, BodyStart start, Redaction redaction, Instant now) {
    String retryAfter = answer.responseHeaders().get(HttpHeaderNames.RETRY_AFTER);
    return new Answer(
        answer.status().code(),
        RetryAfter.read(retryAfter, now).orElse(null),
        start.isEmpty() ? null : redaction.of(start.bytes(), KEPT));
  }

  AttemptResult result(Duration took) {
    return AttemptResult.answered(status, took, retryAfter, start);
  }
}
