package io.greenlit.notify.delivery;

import java.time.Instant;

/** Why nothing is sent to a subscription until its subscriber resumes it. */
public record Disabled(Reason reason, Instant since) {

  /** What made it so. */
  public enum Reason {
    /** The endpoint answered 410: it does not want webhooks any more. */
    GONE,
    /** As many changes are set aside as are kept; one more would be lost. */
    TOO_MANY_DEAD_LETTERS
  }
}
