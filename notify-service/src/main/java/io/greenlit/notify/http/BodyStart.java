package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;

/** How much of an answer's body came, and what it began with. */
final class BodyStart {

  private final int limit;
  private final int kept;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream(0);
  private int size;

  /**
   * @param limit bytes that are read
   * @param kept of which the first are kept
   */
  BodyStart(int limit, int kept) {
    this.limit = limit;
    this.kept = kept;
  }

  /** Takes the next part; says whether no more is to be read. */
  boolean isFullWith(ByteBuf part) {
    byte[] bytes = new byte[Math.min(kept - start.size(), part.readableBytes())];
    part.getBytes(part.readerIndex(), bytes);
    start.writeBytes(bytes);
    size += part.readableBytes();
    return isFull();
  }

  boolean isFull() {
    return size >= limit;
  }

  boolean isEmpty() {
    return size == 0;
  }

  byte[] bytes() {
    return start.toByteArray();
  }

  String text() {
    return start.toString(UTF_8);
  }
}
