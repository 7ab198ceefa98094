package io.greenlit.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A POST whose bytes are ready but for a number in its body, so that every request is another one
 * and making it costs nearly nothing.
 */
public final class PreparedPost {

  /** Stands in the body where the number goes; as long as the number. */
  public static final String PLACE = "############";

  private static final long MODULUS = 1_000_000_000_000L;

  private final byte[] bytes;
  private final int place;
  private final AtomicLong number;

  /**
   * @param body with {@link #PLACE} in it once
   * @param number the first number; shared by all that must not repeat each other's
   */
  public PreparedPost(
      String host, String path, Map<String, String> headers, String body, AtomicLong number) {
    byte[] content = body.getBytes(UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(path, host, lines(headers), content.length);
    int within = body.indexOf(PLACE);
    if (within < 0) {
      throw new IllegalArgumentException("the body has no place for a number: " + PLACE);
    }
    this.bytes = (head + body).getBytes(UTF_8);
    this.place = head.getBytes(US_ASCII).length + body.substring(0, within).getBytes(UTF_8).length;
    this.number = number;
  }

  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(Collectors.joining());
  }

  /** The next request. */
  ByteBuf next(ByteBufAllocator allocator) {
    ByteBuf request = allocator.directBuffer(bytes.length).writeBytes(bytes);
    long rest = number.getAndIncrement() % MODULUS;
    for (int at = place + PLACE.length() - 1; at >= place; at--) {
      request.setByte(at, '0' + (int) (rest % 10));
      rest /= 10;
    }
    return request;
  }
}
