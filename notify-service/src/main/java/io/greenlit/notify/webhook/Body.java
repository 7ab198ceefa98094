package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** The bytes of a webhook: made once for a change, shared by all its subscribers, never altered. */
public final class Body {

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes over {@code bytes}: the caller must not change them any more. */
  public static Body of(byte[] bytes) {
    return new Body(bytes);
  }

  /** The bytes of a text in UTF-8. */
  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }

  /** The bytes, read-only. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** Number of bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return new String(bytes, UTF_8);
  }
}
