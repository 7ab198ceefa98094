package io.greenlit.status.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a fold of articles remembers: on the heap, or where there is more room. */
interface Memory {

  /** What was kept of an article; null where it is new. */
  Revision.@Nullable Trace trace(String articleId);

  /** Keeps what has to be known of an article. */
  void keep(String articleId, Revision.Trace trace);

  /** A shelf as it was kept, or an empty one. */
  Shelf shelf(String id);

  /** Keeps a shelf. */
  void keep(Shelf shelf);

  /** A memory on the heap. */
  final class OnHeap implements Memory {

    private final Map<String, Revision.Trace> traces = new HashMap<>();
    private final TreeMap<String, Shelf> shelves = new TreeMap<>();

    @Override
    public Revision.@Nullable Trace trace(String articleId) {
      return traces.get(articleId);
    }

    @Override
    public void keep(String articleId, Revision.Trace trace) {
      traces.put(articleId, trace);
    }

    @Override
    public Shelf shelf(String id) {
      Shelf known = shelves.get(id);
      return known == null ? Shelf.empty(id) : known;
    }

    @Override
    public void keep(Shelf shelf) {
      shelves.put(shelf.id(), shelf);
    }

    /** All shelves, by id. */
    List<Shelf> shelves() {
      return new ArrayList<>(shelves.values());
    }
  }
}
