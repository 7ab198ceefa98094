package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.folding.Shelf.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final int CASES = 1_000;
  private static final String ID = Claims.SHOW.id();

  @Test
  void days_that_are_told_late_leave_the_same_as_days_that_are_told_at_once() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Memory.OnHeap running = new Memory.OnHeap();
      ArticleFold fold = new ArticleFold(running);
      Rebuild rebuild = new Rebuild(new OnHeap(), _ -> null);
      LocalDate day = Claims.DAY;

      for (ArticleClaims claims : Claims.anyArticles(random)) {
        if (random.nextInt(3) == 0) {
          day = day.plusDays(random.nextInt(1, 200));
          tell(running, day);
          rebuild.day(day);
        }
        Article article = article(claims);
        var _ = fold.add(article, () -> List.of(claims));
        rebuild.add(article, List.of(claims));
      }
      tell(running, day.plusDays(100));
      rebuild.day(day.plusDays(100));

      assertThat(rebuild.shelf(ID).shows())
          .as("seed %d", seed)
          .isEqualTo(running.shelf(ID).shows());
    }
  }

  @Test
  void articles_that_are_read_twice_change_nothing() {
    for (long seed = 0; seed < CASES; seed++) {
      List<ArticleClaims> articles = Claims.anyArticles(new SplittableRandom(seed));
      Rebuild once = new Rebuild(new OnHeap(), _ -> null);
      Rebuild twice = new Rebuild(new OnHeap(), _ -> null);

      articles.forEach(claims -> once.add(article(claims), List.of(claims)));
      articles.forEach(claims -> twice.add(article(claims), List.of(claims)));
      articles.forEach(claims -> twice.add(article(claims), List.of(claims)));

      assertThat(twice.shelf(ID).shows()).as("seed %d", seed).isEqualTo(once.shelf(ID).shows());
    }
  }

  @Test
  void a_rebuild_of_what_was_read_alike_rebases_to_what_is_published() {
    for (long seed = 0; seed < CASES; seed++) {
      Rebuild rebuild = new Rebuild(new OnHeap(), _ -> null);
      Claims.anyArticles(new SplittableRandom(seed))
          .forEach(claims -> rebuild.add(article(claims), List.of(claims)));
      Shelf shelf = rebuild.shelf(ID);
      Baseline baseline =
          new Baseline(
              ID,
              new Reread(Map.of(), Instant.EPOCH),
              shelf.place(),
              shelf.day(),
              shelf.ledger().versions(),
              shelf.shows(),
              Claims.DAY.plusYears(9).atStartOfDay(ZoneOffset.UTC).toInstant());

      Fold.Step step = Fold.rebase(shelf, baseline);

      assertThat(step.published()).as("seed %d", seed).isEqualTo(shelf.shows());
      assertThat(step.changes()).isEmpty();
    }
  }

  @Test
  void what_an_article_claims_of_a_title_comes_to_the_show_that_the_catalogue_says_it_is() {
    Rebuild rebuild = new Rebuild(new OnHeap(), title -> title.equals(ID) ? "chochin" : null);
    ArticleClaims claims = Claims.article("one", 0, Claims.claim(2, Status.RENEWED, Tier.OFFICIAL));

    rebuild.add(article(claims), List.of(claims));

    assertThat(rebuild.shelf(ID).place().id()).isEqualTo("chochin");
    assertThat(rebuild.shelf(ID).place().authority()).isEqualTo(Authority.CATALOGUE);
    assertThat(rebuild.shelf("chochin").ledger().articles()).containsExactly(claims);
  }

  @Test
  void a_title_of_which_nothing_was_heard_is_empty() {
    Rebuild rebuild = new Rebuild(new OnHeap(), _ -> null);

    assertThat(rebuild.shelf(Show.idOf("Salt Road")).shows()).isEmpty();
  }

  /** As the stream does: to shelves on which something fades. */
  private static void tell(Memory.OnHeap memory, LocalDate day) {
    for (Shelf shelf : memory.shelves()) {
      if (shelf.fades() && shelf.asOf().isBefore(day)) {
        memory.keep(Fold.age(shelf, day).shelf());
      }
    }
  }

  private static Article article(ArticleClaims claims) {
    return new Article(
        claims.articleId(),
        claims.articleVersion(),
        null,
        null,
        null,
        Article.ContentType.TEXT,
        "",
        claims.publishedAt(),
        claims.fetchedAt(),
        null);
  }

  private static final class OnHeap implements Rebuild.Shelves {

    private final Map<String, Revision.Trace> traces = new HashMap<>();
    private final Map<String, Rebuild.AsOf> shelves = new HashMap<>();

    @Override
    public Revision.@Nullable Trace trace(String articleId) {
      return traces.get(articleId);
    }

    @Override
    public void keep(String articleId, Revision.Trace trace) {
      traces.put(articleId, trace);
    }

    @Override
    public Rebuild.@Nullable AsOf shelf(String id) {
      return shelves.get(id);
    }

    @Override
    public void keep(Rebuild.AsOf shelf) {
      shelves.put(shelf.shelf().id(), shelf);
    }
  }
}
