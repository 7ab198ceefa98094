package io.greenlit.status.kafka;

import io.greenlit.schemas.Change;

/** Keys of the changes of a show, in the order of their sequence. */
final class HistoryKey {

  /** Stands in no id of a show, and sorts before all that does. */
  private static final char END_OF_ID = '\n';

  private HistoryKey() {}

  static String of(Change change) {
    return of(change.getShowId(), change.getSequence());
  }

  /** The key of one change; of sequence 0, what all keys of the show lie behind. */
  static String of(String showId, long sequence) {
    return showId + END_OF_ID + "%016x".formatted(sequence);
  }
}
