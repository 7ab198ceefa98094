package io.greenlit.status.kafka.replay;

/** A replay cannot go on; the message says what to do. Nothing is switched over. */
public final class ReplayFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayFailed(String message) {
    super(message);
  }

  ReplayFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
