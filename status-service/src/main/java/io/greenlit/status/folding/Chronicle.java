package io.greenlit.status.folding;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Folds articles in order of their arrival without a broker: the same steps as in the stream, in
 * memory and one after the other.
 */
public final class Chronicle {

  private final Function<Article, List<ArticleClaims>> reader;
  private final Memory.OnHeap memory = new Memory.OnHeap();
  private final ArticleFold fold = new ArticleFold(memory);

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
    return fold.add(article, () -> reader.apply(article));
  }

  /** Lets a day come; what changes by it, by show. */
  public List<Change> day(LocalDate day) {
    List<Change> changes = new ArrayList<>();
    for (Shelf known : memory.shelves()) {
      changes.addAll(fold.apply(known.id(), shelf -> Fold.age(shelf, day)));
    }
    return changes;
  }

  /** The shows with anything claimed of them, by id. */
  public List<ShowStatus> shows() {
    return memory.shelves().stream()
        .flatMap(shelf -> shelf.shows().stream())
        .filter(show -> !show.seasons().isEmpty())
        .toList();
  }
}
