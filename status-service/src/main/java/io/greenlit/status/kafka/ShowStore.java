package io.greenlit.status.kafka;

import io.greenlit.schemas.ShowStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The statuses as the stream holds them here; blocking, so call it off the event loop. */
public final class ShowStore {

  private final StatusStreams streams;

  public ShowStore(StatusStreams streams) {
    this.streams = streams;
  }

  /**
   * Says that the stores cannot be read now: the stream starts, restores or moves its partitions.
   */
  public static final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReady(InvalidStateStoreException cause) {
      super("the stream's stores are not readable now", cause);
    }
  }

  /** The status of a show, if it is known. */
  public Optional<ShowStatus> show(String showId) {
    try {
      return Optional.ofNullable(store().get(showId));
    } catch (InvalidStateStoreException e) {
      throw new NotReady(e);
    }
  }

  /**
   * Shows in order of their ids.
   *
   * @param after id to begin behind; null begins at the first
   * @param wanted which of them
   * @param limit how many at most
   */
  public List<ShowStatus> shows(@Nullable String after, Predicate<ShowStatus> wanted, int limit) {
    Comparator<ShowStatus> byId = Comparator.comparing(ShowStatus::getShowId);
    PriorityQueue<ShowStatus> last = new PriorityQueue<>(byId.reversed());
    try (KeyValueIterator<String, ShowStatus> all = store().range(after, null)) {
      while (all.hasNext()) {
        ShowStatus show = all.next().value;
        if (!show.getShowId().equals(after) && wanted.test(show)) {
          last.add(show);
          if (last.size() > limit) {
            last.poll();
          }
        }
      }
    } catch (InvalidStateStoreException e) {
      throw new NotReady(e);
    }
    List<ShowStatus> shows = new ArrayList<>(last);
    shows.sort(byId);
    return List.copyOf(shows);
  }

  private ReadOnlyKeyValueStore<String, ShowStatus> store() {
    return streams
        .streams()
        .store(
            StoreQueryParameters.fromNameAndType(
                FoldProcessor.STATUSES, QueryableStoreTypes.keyValueStore()));
  }
}
