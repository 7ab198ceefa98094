package io.greenlit.status.kafka;

import io.greenlit.schemas.Change;
import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The statuses as the stream holds them here; blocking, so call it off the event loop. */
public final class ShowStore {

  private final Stores stores;
  private final Elsewhere elsewhere;

  public ShowStore(Stores stores, Elsewhere elsewhere) {
    this.stores = stores;
    this.elsewhere = elsewhere;
  }

  /** Where the stores are: in the running stream, or in a test's. */
  @FunctionalInterface
  public interface Stores {

    /**
     * A store, as far as it holds the shelf of a show.
     *
     * @throws InvalidStateStoreException where it is not here, or cannot be read now
     */
    <V> ReadOnlyKeyValueStore<String, V> named(String showId, String name);
  }

  /** Who else can be asked for what was published under an id. */
  @FunctionalInterface
  public interface Elsewhere {

    /**
     * Changes of a show in order, as in {@link ShowStore#changesHere}; empty where nobody answers.
     */
    Optional<List<Change>> changes(String showId, long after, int limit);
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
    return asked(() -> Optional.ofNullable(statuses(showId).get(showId)));
  }

  /** The last changes of a show, the newest first; none where nothing is known of it. */
  public List<Change> latest(String showId, int limit) {
    String first = HistoryKey.of(showId, 1);
    String last = HistoryKey.of(showId, Long.MAX_VALUE);
    return asked(() -> {
      ReadOnlyKeyValueStore<String, Change> histories =
          stores.named(showId, FoldProcessor.HISTORIES);
      return taken(histories.reverseRange(first, last), limit);
    });
  }

  /**
   * Changes of a show in order, wherever it is kept.
   *
   * @param after sequence to begin behind; 0 begins at the first
   * @param limit how many at most
   */
  public List<Change> changes(String showId, long after, int limit) {
    try {
      return changesHere(showId, after, limit);
    } catch (NotReady notHere) {
      return elsewhere.changes(showId, after, limit).orElseThrow(() -> notHere);
    }
  }

  /** The same of a show that is kept here. */
  public List<Change> changesHere(String showId, long after, int limit) {
    String first = HistoryKey.of(showId, after + 1);
    String last = HistoryKey.of(showId, Long.MAX_VALUE);
    return asked(() -> {
      ReadOnlyKeyValueStore<String, Change> histories =
          stores.named(showId, FoldProcessor.HISTORIES);
      return taken(histories.range(first, last), limit);
    });
  }

  private static List<Change> taken(KeyValueIterator<String, Change> changes, int limit) {
    List<Change> taken = new ArrayList<>();
    try (changes) {
      while (changes.hasNext() && taken.size() < limit) {
        taken.add(changes.next().value);
      }
    }
    return List.copyOf(taken);
  }

  /** The shelf on which a show is kept, with all its evidence. */
  public Shelf shelf(String showId) {
    String shelfId = Shelf.of(showId);
    return asked(() -> {
      ReadOnlyKeyValueStore<String, Ledger> ledgers = stores.named(showId, FoldProcessor.LEDGERS);
      return StoredShelf.read(shelfId, ledgers, statuses(showId)::get);
    });
  }

  private ReadOnlyKeyValueStore<String, ShowStatus> statuses(String showId) {
    return stores.named(showId, FoldProcessor.STATUSES);
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (InvalidStateStoreException e) {
      throw new NotReady(e);
    }
  }
}
