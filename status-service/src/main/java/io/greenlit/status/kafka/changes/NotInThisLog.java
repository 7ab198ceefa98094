package io.greenlit.status.kafka.changes;

/** Says that a cursor stands where the log is not, as the end of "the cursor …". */
public final class NotInThisLog extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInThisLog(String reason) {
    super(reason);
  }
}
