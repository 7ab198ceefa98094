package io.greenlit.status.reading.catalogue;

/** Says which field of a catalogue entry makes no sense, and what to write instead. */
public final class InvalidEntry extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String advice;

  public InvalidEntry(String field, String advice) {
    super(field + ": " + advice);
    this.field = field;
    this.advice = advice;
  }

  /** Name of the field, as the API and the files call it. */
  public String field() {
    return field;
  }

  /** What to write instead; a sentence without its full stop. */
  public String advice() {
    return advice;
  }
}
