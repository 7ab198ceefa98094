package io.greenlit.status.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Cuts a body into its lines as it arrives; of a line that is too long only the fact is kept. Blank
 * lines count but are not given out.
 *
 * <p>For one body, by one thread at a time.
 */
final class ImportLines {

  /** Nothing that is said of a show is longer. */
  static final int MOST_BYTES = 256 * 1024;

  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private boolean tooLong;
  private int number = 1;

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes not copied; empty where the line was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed from one owner to the next
  record Line(int number, byte[] bytes) {

    boolean tooLong() {
      return bytes.length == 0;
    }
  }

  /** The lines that end in this chunk, which is released. */
  List<Line> next(DataBuffer chunk) {
    byte[] bytes = new byte[chunk.readableByteCount()];
    chunk.read(bytes);
    DataBufferUtils.release(chunk);
    List<Line> ended = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        keep(bytes, start, i - start);
        ended.addAll(end());
        start = i + 1;
      }
    }
    keep(bytes, start, bytes.length - start);
    return ended;
  }

  /** The line that the body ended with, where no line feed closed it. */
  List<Line> last() {
    return end();
  }

  private void keep(byte[] bytes, int from, int length) {
    if (tooLong || current.size() + length > MOST_BYTES) {
      tooLong = true;
      current.reset();
    } else {
      current.write(bytes, from, length);
    }
  }

  private List<Line> end() {
    byte[] bytes = current.toByteArray();
    boolean dropped = tooLong;
    int ended = number++;
    current.reset();
    tooLong = false;
    return dropped || !isBlank(bytes) ? List.of(new Line(ended, bytes)) : List.of();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
