package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.NotTaken;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Cuts a body into its lines as it arrives. A line that is too large, or for which there is no
 * memory now, is dropped and says so; the lines after it are not touched. Blank lines count but
 * carry nothing.
 *
 * <p>For one body, by one thread at a time.
 */
final class Lines {

  /** A line, or why it was dropped. */
  sealed interface Line {

    /** From 1. */
    long number();

    /** One that is to be read. */
    final class Complete implements Line {

      private final long number;
      private final byte[] bytes;

      private Complete(long number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
      }

      @Override
      public long number() {
        return number;
      }

      /** What stands in it; not copied. */
      byte[] bytes() {
        return bytes;
      }
    }

    /** One of which only the number is left. */
    record Dropped(long number, RuntimeException reason) implements Line {}
  }

  private final int maxBytes;
  private final Allowance.Share share;
  private ByteArrayOutputStream current = new ByteArrayOutputStream();
  private @Nullable RuntimeException dropped;
  private long number = 1;

  /**
   * @param share grows with every line that is given out; whoever is done with a line shrinks it
   */
  Lines(int maxBytes, Allowance.Share share) {
    this.maxBytes = maxBytes;
    this.share = share;
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
    if (dropped != null) {
      return;
    }
    if (current.size() + length > maxBytes) {
      drop(new DataBufferLimitException("line " + number));
      return;
    }
    try {
      share.grow(length);
      current.write(bytes, from, length);
    } catch (NotTaken e) {
      drop(e);
    }
  }

  private void drop(RuntimeException reason) {
    share.shrink(current.size());
    current = new ByteArrayOutputStream();
    dropped = reason;
  }

  private List<Line> end() {
    RuntimeException reason = dropped;
    byte[] bytes = current.toByteArray();
    long ended = number++;
    dropped = null;
    current.reset();
    if (reason != null) {
      return List.of(new Line.Dropped(ended, reason));
    }
    if (isBlank(bytes)) {
      share.shrink(bytes.length);
      return List.of();
    }
    return List.of(new Line.Complete(ended, bytes));
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
