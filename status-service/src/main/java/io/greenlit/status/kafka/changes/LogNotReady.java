package io.greenlit.status.kafka.changes;

/** Says that the log of changes cannot be read just now, and may be soon. */
public final class LogNotReady extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogNotReady(String reason) {
    super(reason);
  }

  LogNotReady(String reason, Throwable cause) {
    super(reason, cause);
  }
}
