package io.greenlit.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.Locale;

/** An HTTP/1.1 answer as it arrives; understands just enough to know when it is all there. */
final class Answer {

  private static final int MAX_BYTES = 64 * 1024;
  private static final String LENGTH = "\r\ncontent-length:";

  private final byte[] bytes = new byte[MAX_BYTES];
  private int size;
  private int end;

  void reset() {
    size = 0;
    end = 0;
  }

  /** Adds what arrived. */
  void add(ByteBuf part) {
    int length = part.readableBytes();
    if (size + length > MAX_BYTES) {
      throw new IllegalStateException("an answer of more than " + MAX_BYTES + " bytes");
    }
    part.readBytes(bytes, size, length);
    size += length;
    if (end == 0) {
      end = end();
    }
  }

  boolean isComplete() {
    return end > 0 && size >= end;
  }

  /** Status of a complete answer. */
  int status() {
    return Integer.parseInt(new String(bytes, "HTTP/1.1 ".length(), 3, US_ASCII));
  }

  /** Where the answer ends, or 0 while its head is not all there. */
  private int end() {
    String head = new String(bytes, 0, size, US_ASCII);
    int headEnd = head.indexOf("\r\n\r\n");
    if (headEnd < 0) {
      return 0;
    }
    int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (at < 0 || at > headEnd) {
      throw new IllegalStateException("an answer without Content-Length: " + head);
    }
    int from = at + LENGTH.length();
    return headEnd + 4 + Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)).strip());
  }
}
