package io.greenlit.status.folding;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Fold.Step;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Folds articles in order of their arrival without a broker: the same steps as in the stream, in
 * memory and one after the other.
 */
public final class Chronicle {

  private final Function<Article, List<ArticleClaims>> reader;
  private final Map<String, Revision.Trace> traces = new HashMap<>();
  private final TreeMap<String, Shelf> shelves = new TreeMap<>();

  /**
   * Before the first article.
   *
   * @param reader what an article claims, one entry per show
   */
  public Chronicle(Function<Article, List<ArticleClaims>> reader) {
    this.reader = reader;
  }

  /** Takes in one more article; what changes by it, in order. */
  public List<Change> add(Article article) {
    Revision.Trace last = traces.get(article.id());
    if (!Revision.isNew(article, last)) {
      return List.of();
    }
    Revision revision = Revision.of(article, last, reader.apply(article));
    traces.put(article.id(), revision.trace());
    List<Change> changes = new ArrayList<>();
    for (Identity identity : revision.identities()) {
      changes.addAll(apply(identity.title(), shelf -> Fold.join(shelf, identity)));
    }
    for (ArticleClaims claims : revision.claims()) {
      changes.addAll(apply(claims.show().id(), shelf -> Fold.step(shelf, claims)));
    }
    return changes;
  }

  /** Lets a day come; what changes by it, by show. */
  public List<Change> day(LocalDate day) {
    List<Change> changes = new ArrayList<>();
    for (String id : List.copyOf(shelves.keySet())) {
      changes.addAll(apply(id, shelf -> Fold.age(shelf, day)));
    }
    return changes;
  }

  /** The shows with anything claimed of them, by id. */
  public List<ShowStatus> shows() {
    return shelves.values().stream()
        .flatMap(shelf -> shelf.shows().stream())
        .filter(show -> !show.seasons().isEmpty())
        .toList();
  }

  private List<Change> apply(String shelfId, UnaryStep first) {
    List<Change> changes = new ArrayList<>();
    Deque<Map.Entry<String, UnaryStep>> open = new ArrayDeque<>();
    open.add(Map.entry(shelfId, first));
    while (!open.isEmpty()) {
      Map.Entry<String, UnaryStep> next = open.remove();
      Shelf shelf = shelves.getOrDefault(next.getKey(), Shelf.empty(next.getKey()));
      Step step = next.getValue().apply(shelf);
      shelves.put(next.getKey(), step.shelf());
      changes.addAll(step.changes());
      Stream.concat(
              step.moves().stream().map(move -> onward(move.to(), at -> Fold.take(at, move))),
              step.identities().stream()
                  .map(identity -> onward(identity.title(), at -> Fold.join(at, identity))))
          .forEach(open::add);
    }
    return changes;
  }

  private static Map.Entry<String, UnaryStep> onward(String shelfId, UnaryStep step) {
    return Map.entry(shelfId, step);
  }

  /** One step on a shelf. */
  @FunctionalInterface
  private interface UnaryStep extends Function<Shelf, Step> {}
}
