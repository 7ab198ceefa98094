package io.greenlit.schemas.places;

/** Says what is wrong with a text that should be a cursor, as the end of "the cursor …". */
public final class InvalidCursor extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidCursor(String reason) {
    super(reason);
  }

  InvalidCursor(String reason, Throwable cause) {
    super(reason, cause);
  }
}
