package io.greenlit.status.folding;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Fold.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Folds one article after the other, each with all hops from shelf to shelf. */
final class ArticleFold {

  private final Memory memory;

  ArticleFold(Memory memory) {
    this.memory = memory;
  }

  /**
   * Takes in one more article.
   *
   * @param read what it claims; asked only where it is new
   * @return what changes by it, in order
   */
  List<Change> add(Article article, Supplier<List<ArticleClaims>> read) {
    Revision.Trace last = memory.trace(article.id());
    if (!Revision.isNew(article, last)) {
      return List.of();
    }
    Revision revision = Revision.of(article, last, read.get());
    memory.keep(article.id(), revision.trace());
    List<Change> changes = new ArrayList<>();
    for (Identity identity : revision.identities()) {
      changes.addAll(apply(identity.title(), shelf -> Fold.join(shelf, identity)));
    }
    for (ArticleClaims claims : revision.claims()) {
      changes.addAll(apply(claims.show().id(), shelf -> Fold.step(shelf, claims)));
    }
    return changes;
  }

  /** One step on a shelf, and what follows from it on others. */
  List<Change> apply(String shelfId, UnaryStep first) {
    List<Change> changes = new ArrayList<>();
    Deque<Map.Entry<String, UnaryStep>> open = new ArrayDeque<>();
    open.add(Map.entry(shelfId, first));
    while (!open.isEmpty()) {
      Map.Entry<String, UnaryStep> next = open.remove();
      Step step = next.getValue().apply(memory.shelf(next.getKey()));
      memory.keep(step.shelf());
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
  interface UnaryStep extends Function<Shelf, Step> {}
}
