package io.greenlit.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Bytes of a webhook: made once for a change, shared by all its subscribers, never altered. */
public final class Body {

  private final ByteBuffer bytes;

  private Body(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Takes over {@code bytes}: the caller must not change them any more. */
  public static Body of(byte[] bytes) {
    return new Body(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
  }

  /** The bytes of a text in UTF-8. */
  public static Body of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** A part of the same bytes. */
  Body part(int from, int length) {
    return new Body(bytes.slice(from, length));
  }

  /** The bytes, read-only. */
  public ByteBuffer buffer() {
    return bytes.duplicate();
  }

  /** Number of bytes. */
  public int size() {
    return bytes.remaining();
  }

  @Override
  public String toString() {
    return UTF_8.decode(buffer()).toString();
  }
}
