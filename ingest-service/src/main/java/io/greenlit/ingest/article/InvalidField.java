package io.greenlit.ingest.article;

/** A field of a submission that makes no sense; the message says what to send instead. */
public final class InvalidField extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidField(String field, String advice) {
    // Part of the normal course of a review: nobody needs to know which line threw it.
    super(advice, null, false, false);
    this.field = field;
  }

  /** Name of the field. */
  public String field() {
    return field;
  }

  /** What to send instead. */
  public String advice() {
    return String.valueOf(getMessage());
  }
}
