package io.greenlit.status.kafka;

import io.greenlit.schemas.Change;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The changes of each show as the stream holds them here; blocking, like {@link ShowStore}. */
public final class ShowHistory {

  private final StatusStreams streams;

  public ShowHistory(StatusStreams streams) {
    this.streams = streams;
  }

  /**
   * The last changes of a show, the newest first; none where nothing is known of it.
   *
   * @throws ShowStore.NotReady where the stores cannot be read now
   */
  public List<Change> latest(String showId, int limit) {
    try {
      return latest(store(), showId, limit);
    } catch (InvalidStateStoreException e) {
      throw new ShowStore.NotReady(e);
    }
  }

  static List<Change> latest(
      ReadOnlyKeyValueStore<String, Change> store, String showId, int limit) {
    List<Change> changes = new ArrayList<>();
    try (KeyValueIterator<String, Change> newestFirst =
        store.reverseRange(HistoryKey.of(showId, 0), HistoryKey.of(showId, Long.MAX_VALUE))) {
      while (changes.size() < limit && newestFirst.hasNext()) {
        changes.add(newestFirst.next().value);
      }
    }
    return changes;
  }

  private ReadOnlyKeyValueStore<String, Change> store() {
    return streams
        .streams()
        .store(
            StoreQueryParameters.fromNameAndType(
                FoldProcessor.HISTORIES, QueryableStoreTypes.keyValueStore()));
  }
}
