package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.AttemptResult;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.ByteArrayOutputStream;
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

  /** Reads a body as far as it goes into the limit; a longer one costs the connection. */
  static Publisher<Answer> read(
      HttpClientResponse answer, Flux<ByteBuf> body, int bodyLimit, InstantSource clock) {
    Reading reading = new Reading(bodyLimit);
    return body.takeUntil(reading::isFullWith)
        .then(Mono.fromSupplier(() -> of(answer, reading.start, clock.instant())));
  }

  /** How much of a body came. */
  private static final class Reading {

    private final int limit;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream(0);
    private int size;

    Reading(int limit) {
      this.limit = limit;
    }

    boolean isFullWith(ByteBuf part) {
      byte[] bytes = new byte[Math.min(KEPT - start.size(), part.readableBytes())];
      part.getBytes(part.readerIndex(), bytes);
      start.writeBytes(bytes);
      size += part.readableBytes();
      return size >= limit;
    }
  }

  private static Answer of(HttpClientResponse answer, ByteArrayOutputStream start, Instant now) {
    String retryAfter = answer.responseHeaders().get(HttpHeaderNames.RETRY_AFTER);
    return new Answer(
        answer.status().code(),
        RetryAfter.read(retryAfter, now).orElse(null),
        start.size() == 0 ? null : start.toString(UTF_8));
  }

  AttemptResult result(Duration took) {
    return AttemptResult.answered(status, took, retryAfter, start);
  }
}
