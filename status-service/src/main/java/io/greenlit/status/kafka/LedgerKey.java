package io.greenlit.status.kafka;

/**
 * Keys of the store of ledgers: a shelf's frame lies under the shelf's id, and behind it, each by
 * itself, what is kept of its articles.
 */
final class LedgerKey {

  /** Stands in no id of a shelf, and sorts before all that does. */
  private static final char END_OF_ID = '\n';

  private LedgerKey() {}

  static String ofFrame(String shelfId) {
    return shelfId;
  }

  static String of(String shelfId, String articleId) {
    return shelfId + END_OF_ID + articleId;
  }

  /** No key of the shelf sorts behind this one, and no other shelf's key before it. */
  static String last(String shelfId) {
    return shelfId + (char) (END_OF_ID + 1);
  }
}
