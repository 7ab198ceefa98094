package io.greenlit.status.kafka;

import io.greenlit.schemas.Ledger;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.status.folding.Fold.Step;
import io.greenlit.status.folding.Shelf;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The shelves of one task for the fold: those of late are kept decoded, so that an article's step
 * reads nothing and writes only what it changed.
 *
 * <p>What is kept is never ahead of the stores: it is made anew when the task is, as after an
 * aborted transaction, and a shelf is not kept while it is being written.
 */
final class Shelves {

  /** What the shelves that are kept decoded hold together, some 2 kB each. */
  private static final int MOST_ARTICLES = 4_096;

  private static final float LOAD = 0.75f;

  private final KeyValueStore<String, Ledger> ledgers;
  private final KeyValueStore<String, ShowStatus> statuses;
  private final LinkedHashMap<String, Kept> late = new LinkedHashMap<>(16, LOAD, true);
  private int articles;

  Shelves(KeyValueStore<String, Ledger> ledgers, KeyValueStore<String, ShowStatus> statuses) {
    this.ledgers = ledgers;
    this.statuses = statuses;
  }

  /**
   * A shelf as it lies in the stores.
   *
   * @param published its shows' statuses, by id
   */
  private record Kept(Shelf shelf, Map<String, ShowStatus> published) {

    /** An empty shelf takes room, too. */
    int articles() {
      return 1 + shelf.ledger().size();
    }

    Kept after(Shelf now, List<ShowStatus> news) {
      Map<String, ShowStatus> statuses = new HashMap<>(published);
      news.forEach(status -> statuses.put(status.getShowId(), status));
      return new Kept(now, statuses);
    }
  }

  /**
   * A step that was taken.
   *
   * @param statuses those that differ from what was published last
   */
  record Taken(Shelf before, Step step, List<ShowStatus> statuses) {}

  /** Takes a step on a shelf, an empty one where nothing was heard of its title. */
  Taken take(String id, Function<Shelf, Step> next) {
    Kept known = late.get(id);
    Kept before = known == null ? read(id) : known;
    Step step = next.apply(before.shelf());
    List<ShowStatus> news =
        step.published().stream()
            .map(StatusRecords::toStatusRecord)
            .filter(status -> !status.equals(before.published().get(status.getShowId())))
            .toList();
    forget(id);
    StoredShelf.write(before.shelf(), step.shelf(), ledgers);
    news.forEach(status -> statuses.put(status.getShowId(), status));
    keep(before.after(step.shelf(), news));
    return new Taken(before.shelf(), step, news);
  }

  private Kept read(String id) {
    Map<String, ShowStatus> published = new HashMap<>();
    Shelf shelf =
        StoredShelf.read(id, ledgers, showId -> published.computeIfAbsent(showId, statuses::get));
    return new Kept(shelf, published);
  }

  private void keep(Kept shelf) {
    late.put(shelf.shelf().id(), shelf);
    articles += shelf.articles();
    Iterator<Kept> oldest = late.values().iterator();
    while (articles > MOST_ARTICLES && late.size() > 1) {
      articles -= oldest.next().articles();
      oldest.remove();
    }
  }

  private void forget(String id) {
    Kept known = late.remove(id);
    articles -= known == null ? 0 : known.articles();
  }
}
