package io.greenlit.schemas.places;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Places in the log of changes as text that fits into a URL, so that a cursor of one service is one
 * at another: {@code cur1_} and, in base64url without padding, the offsets as variable-length
 * integers (7 bits a byte, the lowest first), and before them the CRC-32 of the prefix and of them.
 * So a cursor that was cut, mistyped or made up is told from a good one.
 */
public final class CursorText {

  private static final String PREFIX = "cur1_";
  private static final int LONGEST = 4096;
  private static final int LAST_SHIFT = 56;

  private CursorText() {}

  /**
   * Writes a cursor.
   *
   * @param next the next offset of each partition, from partition 0 on
   */
  public static String of(List<Long> next) {
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    next.forEach(offset -> write(offset, offsets));
    byte[] body = offsets.toByteArray();
    ByteBuffer checked =
        ByteBuffer.allocate(Integer.BYTES + body.length).putInt(checksum(body)).put(body);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(checked.array());
  }

  /**
   * Reads a cursor.
   *
   * @return the next offset of each partition, from partition 0 on
   * @throws InvalidCursor where it is none, or not as it was given out
   */
  public static List<Long> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new InvalidCursor("does not begin with " + PREFIX);
    }
    if (text.length() > LONGEST) {
      throw new InvalidCursor("is longer than " + LONGEST + " characters");
    }
    ByteBuffer bytes = decoded(text.substring(PREFIX.length()));
    if (bytes.remaining() < Integer.BYTES) {
      throw new InvalidCursor("is cut off");
    }
    int checksum = bytes.getInt();
    byte[] body = new byte[bytes.remaining()];
    bytes.get(body);
    if (checksum != checksum(body)) {
      throw new InvalidCursor("is not as it was given out, part of it is missing or altered");
    }
    return offsets(ByteBuffer.wrap(body));
  }

  private static ByteBuffer decoded(String text) {
    try {
      return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new InvalidCursor("has characters that no cursor has", e);
    }
  }

  private static List<Long> offsets(ByteBuffer body) {
    List<Long> offsets = new ArrayList<>();
    while (body.hasRemaining()) {
      offsets.add(read(body));
    }
    return offsets;
  }

  private static void write(long offset, ByteArrayOutputStream to) {
    long left = offset;
    while (left > 0x7f) {
      to.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    to.write((int) left);
  }

  private static long read(ByteBuffer body) {
    long offset = 0;
    for (int shift = 0; shift <= LAST_SHIFT && body.hasRemaining(); shift += 7) {
      byte part = body.get();
      offset |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return offset;
      }
    }
    throw new InvalidCursor("holds an offset that does not end");
  }

  private static int checksum(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(PREFIX.getBytes(US_ASCII));
    crc.update(body);
    return (int) crc.getValue();
  }
}
