package io.greenlit.ingest.intake;

import io.greenlit.ingest.intake.NotTaken.Reason;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory of all that is under way: whoever brings more is told at once to come back
 * later.
 */
public final class Allowance {

  private final long total;
  private final AtomicLong used = new AtomicLong();

  /**
   * @param total bytes that may be under way at once
   */
  public Allowance(long total) {
    this.total = total;
  }

  /** A share, empty at first; it must be closed when what it stands for is done. */
  public Share open() {
    return new Share();
  }

  /** Bytes under way. */
  public long used() {
    return used.get();
  }

  /** What one request holds of the allowance. */
  public final class Share implements AutoCloseable {

    private long held;
    private boolean closed;

    private Share() {}

    /**
     * Takes more.
     *
     * @throws NotTaken when there is no more
     */
    public synchronized void grow(long bytes) {
      if (used.addAndGet(bytes) > total) {
        used.addAndGet(-bytes);
        throw new NotTaken(
            Reason.BUSY, "articles of " + total + " bytes are under way, which is the limit", null);
      }
      held += bytes;
      if (closed) {
        giveBack(held);
      }
    }

    /** Gives a part back. */
    public synchronized void shrink(long bytes) {
      giveBack(Math.min(bytes, held));
    }

    /** Gives everything back, now and from now on. */
    @Override
    public synchronized void close() {
      closed = true;
      giveBack(held);
    }

    private void giveBack(long bytes) {
      held -= bytes;
      used.addAndGet(-bytes);
    }
  }
}
