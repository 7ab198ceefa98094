package io.greenlit.ingest.web;

/**
 * How much one sender can ask for.
 *
 * @param maxArticleBytes size of one article's body, or of one line of a batch
 * @param batchConcurrency articles of one batch that wait for the log at once
 * @param unreadAnswers answers of one batch kept for a sender that does not read while it sends
 */
public record Limits(int maxArticleBytes, int batchConcurrency, int unreadAnswers) {

  /** What an article costs beside its bytes while it is under way, roughly. */
  static final int OVERHEAD_BYTES = 4096;
}
