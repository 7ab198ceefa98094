package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Outcome;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/**
 * What an endpoint answered.
 *
 * @param start of its body, for people
 */
record Answer(HttpStatusCode status, @Nullable Duration retryAfter, @Nullable String start) {

  private static final int KEPT = 1024;

  /** Reads a body as far as it goes into the limit; a longer one costs the connection. */
  static Mono<Answer> read(ClientResponse answer, int bodyLimit, InstantSource clock) {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    return DataBufferUtils.takeUntilByteCount(
            answer.body(BodyExtractors.toDataBuffers()), bodyLimit)
        .doOnNext(buffer -> keep(buffer, start))
        .then(Mono.fromSupplier(() -> of(answer, start, clock.instant())));
  }

  private static void keep(DataBuffer buffer, ByteArrayOutputStream start) {
    byte[] bytes = new byte[Math.min(KEPT - start.size(), buffer.readableByteCount())];
    buffer.read(bytes);
    start.writeBytes(bytes);
    DataBufferUtils.release(buffer);
  }

  private static Answer of(ClientResponse answer, ByteArrayOutputStream start, Instant now) {
    String retryAfter = answer.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    return new Answer(
        answer.statusCode(),
        RetryAfter.read(retryAfter, now).orElse(null),
        start.size() == 0 ? null : start.toString(UTF_8));
  }

  AttemptResult result(Duration took) {
    boolean good = status.is2xxSuccessful();
    return new AttemptResult(
        good ? Outcome.DELIVERED : Outcome.REFUSED,
        status.value(),
        good ? null : "answered " + status.value(),
        took,
        retryAfter,
        start);
  }
}
