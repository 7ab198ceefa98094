package io.greenlit.notify.subscription;

/** Refuses what a subscriber asked for, naming the field and what it must be instead. */
public final class InvalidSubscription extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field path of the field, such as {@code filter.statuses}
   * @param reason what is wrong and what to send instead; follows the field's name in a sentence
   */
  public InvalidSubscription(String field, String reason) {
    super(field + " " + reason);
    this.field = field;
  }

  /** Path of the field that is wrong. */
  public String field() {
    return field;
  }
}
