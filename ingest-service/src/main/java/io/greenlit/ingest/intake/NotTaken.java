package io.greenlit.ingest.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An article of which nobody can say that it is safe. Sending it again is always right: its id and
 * version stay the same, so a second copy changes nothing.
 */
public final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public NotTaken(Reason reason, String message, @Nullable Throwable cause) {
    // Load alone can cause thousands a second; where it was thrown says nothing.
    super(message, cause, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why an article was not taken, and so what its sender can do. */
  public enum Reason {
    /** There is more under way than memory allows: try again in a moment. */
    BUSY(Duration.ofSeconds(1)),
    /** Nobody confirmed it in time: try again when the log is back. */
    NO_ANSWER(Duration.ofSeconds(5)),
    /** The log takes nothing of this size, ever. */
    TOO_LARGE(Duration.ZERO);

    private final Duration retryAfter;

    Reason(Duration retryAfter) {
      this.retryAfter = retryAfter;
    }

    /** When trying again makes sense; zero for never. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
