package io.greenlit.ingest.article;

/** Shows a sender what was meant without sending all of it back. */
final class Excerpt {

  private static final int LENGTH = 60;

  private Excerpt() {}

  /** The beginning of a text. */
  static String of(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
  }
}
