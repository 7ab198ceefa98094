package io.greenlit.status.following;

/** Where a follower wants to begin in the log of changes. */
public sealed interface Start {

  /** Behind what it has seen. */
  record After(Cursor cursor) implements Start {}

  /** A place that has a name. */
  enum Named implements Start {
    /** Before the first change that there still is. */
    BEGINNING,
    /** Behind the last change that there is. */
    NOW
  }

  /**
   * Reads a cursor, or the name of a place: {@code beginning} or {@code now}.
   *
   * @throws InvalidCursor where it is neither
   */
  static Start parse(String text) {
    return switch (text) {
      case "beginning" -> Named.BEGINNING;
      case "now" -> Named.NOW;
      default -> new After(CursorText.parse(text));
    };
  }
}
