package io.greenlit.status.kafka;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Shelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The statuses as the stream holds them here; blocking, so call it off the event loop. */
public final class ShowStore {

  private final Stores stores;

  public ShowStore(StatusStreams streams) {
    this(streams::store);
  }

  ShowStore(Stores stores) {
    this.stores = stores;
  }

  /** Where the stores are: in the running stream, or in a test's. */
  @FunctionalInterface
  interface Stores {

    <V> ReadOnlyKeyValueStore<String, V> named(String name);
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
    return asked(() -> Optional.ofNullable(statuses().get(showId)));
  }

  /**
   * Changes of a show in order.
   *
   * @param after sequence to begin behind; 0 begins at the first
   * @param limit how many at most
   */
  public List<Change> changes(String showId, long after, int limit) {
    String first = HistoryKey.of(showId, after + 1);
    String last = HistoryKey.of(showId, Long.MAX_VALUE);
    return asked(() -> {
      ReadOnlyKeyValueStore<String, Change> histories = stores.named(FoldProcessor.HISTORIES);
      List<Change> changes = new ArrayList<>();
      try (KeyValueIterator<String, Change> all = histories.range(first, last)) {
        while (all.hasNext() && changes.size() < limit) {
          changes.add(all.next().value);
        }
      }
      return List.copyOf(changes);
    });
  }

  /** The shelf on which a show is kept, with all its evidence. */
  public Shelf shelf(String showId) {
    String shelfId = Shelf.of(showId);
    return asked(() -> {
      ReadOnlyKeyValueStore<String, Ledger> ledgers = stores.named(FoldProcessor.LEDGERS);
      return StoredShelf.read(shelfId, ledgers, statuses()::get);
    });
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
    try (KeyValueIterator<String, ShowStatus> all = statuses().range(after, null)) {
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

  private ReadOnlyKeyValueStore<String, ShowStatus> statuses() {
    return stores.named(FoldProcessor.STATUSES);
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (InvalidStateStoreException e) {
      throw new NotReady(e);
    }
  }
}
