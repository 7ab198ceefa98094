package io.greenlit.status.folding;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Shelf.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds the whole log of articles again beside the running fold: the same steps in the order of
 * arrival, with today's claims, today's catalogue, and the days as they came. Each shelf is given
 * the days that it has missed when it is needed, so that a day costs nothing by itself.
 */
public final class Rebuild {

  private final Shelves shelves;
  private final Function<String, @Nullable String> owners;
  private final List<LocalDate> days = new ArrayList<>();
  private final ArticleFold fold = new ArticleFold(new Dated());

  /**
   * @param shelves where it keeps what it knows
   * @param owners of a title's id, the id of the show that the catalogue says it is; null where the
   *     catalogue does not say
   */
  public Rebuild(Shelves shelves, Function<String, @Nullable String> owners) {
    this.shelves = shelves;
    this.owners = owners;
  }

  /** Room for what a rebuild knows. */
  public interface Shelves {

    /** What was kept of an article; null where it is new. */
    Revision.@Nullable Trace trace(String articleId);

    /** Keeps what has to be known of an article. */
    void keep(String articleId, Revision.Trace trace);

    /** A shelf as it was kept; null where none was. */
    @Nullable AsOf shelf(String id);

    /** Keeps a shelf. */
    void keep(AsOf shelf);
  }

  /**
   * A shelf at some time.
   *
   * @param days how many had come then
   */
  public record AsOf(Shelf shelf, int days) {}

  /** A day comes. */
  public void day(LocalDate day) {
    days.add(day);
  }

  /** An article comes. */
  public void add(Article article, List<ArticleClaims> read) {
    var _ = fold.add(article, () -> read);
  }

  /** A shelf as it is by now, with a title's owner if the catalogue knows one. */
  public Shelf shelf(String id) {
    AsOf kept = shelves.shelf(id);
    return kept == null ? unheard(id) : caughtUp(kept);
  }

  private Shelf unheard(String id) {
    String owner = owners.apply(id);
    Shelf shelf = Shelf.empty(id);
    return owner == null || owner.equals(id)
        ? shelf
        : Fold.join(shelf, new Identity(id, owner, Authority.CATALOGUE, Instant.EPOCH, null))
            .shelf();
  }

  /** As in the stream, a day is told to a shelf on which something can fade, and to no other. */
  private Shelf caughtUp(AsOf kept) {
    Shelf shelf = kept.shelf();
    for (LocalDate day : days.subList(kept.days(), days.size())) {
      if (shelf.fades() && shelf.asOf().isBefore(day)) {
        shelf = Fold.age(shelf, day).shelf();
      }
    }
    return shelf;
  }

  /** The memory of the fold: what comes out of it has seen all days so far. */
  private final class Dated implements Memory {

    @Override
    public Revision.@Nullable Trace trace(String articleId) {
      return shelves.trace(articleId);
    }

    @Override
    public void keep(String articleId, Revision.Trace trace) {
      shelves.keep(articleId, trace);
    }

    @Override
    public Shelf shelf(String id) {
      return Rebuild.this.shelf(id);
    }

    @Override
    public void keep(Shelf shelf) {
      shelves.keep(new AsOf(shelf, days.size()));
    }
  }
}
