package io.greenlit.ingest.article;

/** What an article says, in the form it was written in. */
public sealed interface Content {

  /** The text or the page as it was sent. */
  String body();

  /** Plain text. */
  record Text(String body) implements Content {}

  /** A page, or a part of one. */
  record Html(String body) implements Content {}
}
