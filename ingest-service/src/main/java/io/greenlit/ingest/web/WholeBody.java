package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Allowance;
import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Reads a body into one array, within a limit and an allowance. One subscriber instead of the
 * operators that would do the same: every article passes here.
 */
final class WholeBody extends BaseSubscriber<DataBuffer> {

  private static final int USUAL_SIZE = 4096;
  private static final int MAX_INITIAL_SIZE = 16_384;

  private final MonoSink<byte[]> sink;
  private final Allowance.Share share;
  private final int maxBytes;
  private final ByteArrayOutputStream bytes;

  private WholeBody(MonoSink<byte[]> sink, Allowance.Share share, int maxBytes, int expected) {
    this.sink = sink;
    this.share = share;
    this.maxBytes = maxBytes;
    this.bytes = new ByteArrayOutputStream(expected);
  }

  /**
   * The body of a request, empty where it has none.
   *
   * @param share grows with what arrives
   * @return fails with {@link DataBufferLimitException} beyond {@code maxBytes}, or with what the
   *     share says
   */
  static Mono<byte[]> of(ServerHttpRequest request, Allowance.Share share, int maxBytes) {
    long announced = request.getHeaders().getContentLength();
    if (announced > maxBytes) {
      return Mono.error(new DataBufferLimitException("a body of " + announced + " bytes"));
    }
    // Announcing much costs a sender nothing: memory is taken as the bytes come.
    int expected = announced < 0 ? USUAL_SIZE : (int) Math.min(announced, MAX_INITIAL_SIZE);
    return Mono.create(sink -> {
      WholeBody body = new WholeBody(sink, share, maxBytes, expected);
      sink.onCancel(body);
      request.getBody().subscribe(body);
    });
  }

  @Override
  protected void hookOnNext(DataBuffer chunk) {
    int length = chunk.readableByteCount();
    try {
      if (bytes.size() + length > maxBytes) {
        throw new DataBufferLimitException("a body of more than " + maxBytes + " bytes");
      }
      share.grow(length);
      byte[] part = new byte[length];
      chunk.read(part);
      bytes.writeBytes(part);
    } finally {
      DataBufferUtils.release(chunk);
    }
  }

  @Override
  protected void hookOnComplete() {
    sink.success(bytes.toByteArray());
  }

  @Override
  protected void hookOnError(Throwable error) {
    sink.error(error);
  }
}
