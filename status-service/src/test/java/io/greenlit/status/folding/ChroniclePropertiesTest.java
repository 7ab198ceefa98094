package io.greenlit.status.folding;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole logs of articles about shows that share titles and have several: each seed stands for a
 * thousand cases; a failure names the seed and the case.
 */
class ChroniclePropertiesTest {

  private static final int CASES = 1_000;
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<String> TITLES =
      List.of("Moon Harbour", "Dal Hangu", "Paper Lanterns", "The Ferry");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_order_of_arrival_does_not_matter(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Log log = Log.any(random, false);
      List<Article> shuffled = new ArrayList<>(log.articles());
      Collections.shuffle(shuffled, random);

      assertThat(log.folded(shuffled)).as("seed %d case %d", seed, i).isEqualTo(log.folded());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void articles_that_come_again_change_nothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Log log = Log.any(random, true);
      Chronicle chronicle = log.chronicle();
      log.articles().forEach(chronicle::add);
      List<ShowStatus> before = chronicle.shows();

      for (Article again : log.articles()) {
        assertThat(chronicle.add(again)).as("seed %d case %d", seed, i).isEmpty();
      }
      assertThat(chronicle.shows()).as("seed %d case %d", seed, i).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void a_replay_gives_the_same_changes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Log log = Log.any(random, true);

      assertThat(log.changes()).as("seed %d case %d", seed, i).isEqualTo(log.changes());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void only_the_newest_version_of_an_article_counts(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Log log = Log.any(random, true);
      Map<String, Article> newest = new HashMap<>();
      log.articles().forEach(article -> newest.put(article.id(), article));
      List<Article> only =
          log.articles().stream()
              .filter(article -> article.equals(newest.get(article.id())))
              .toList();
      // What only an old version said of titles stays: that two titles are one show is not unsaid.
      Log plain = log.withoutAliases();

      assertThat(plain.folded(only)).as("seed %d case %d", seed, i).isEqualTo(plain.folded());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void changes_of_a_show_are_numbered_without_gaps_and_lead_from_one_to_the_next(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Log log = Log.any(random, true);
      Map<String, Long> sequences = new HashMap<>();

      for (Change change : log.changes()) {
        long number = sequences.merge(change.show().id(), 1L, Long::sum);
        assertThat(change.sequence()).as("seed %d case %d", seed, i).isEqualTo(number);
        assertThat(change.from()).isNotEqualTo(change.to());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void batches_do_not_matter_to_a_ledger(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      List<ArticleClaims> articles = Claims.anyArticles(random);
      int cut = random.nextInt(articles.size() + 1);

      Ledger parts =
          Ledger.of(articles.subList(0, cut)).with(articles.subList(cut, articles.size()));

      assertThat(parts.versions())
          .as("seed %d case %d", seed, i)
          .isEqualTo(Ledger.of(articles).versions());
    }
  }

  /** Articles in order of arrival, and what each claims. */
  private record Log(List<Article> articles, Map<Article, List<ArticleClaims>> claims) {

    static Log any(Random random, boolean versions) {
      Map<Article, List<ArticleClaims>> claims = new HashMap<>();
      List<Article> articles = new ArrayList<>();
      int count = 1 + random.nextInt(9);
      for (int number = 0; number < count; number++) {
        String id = "article-" + (versions ? random.nextInt(5) : number);
        Instant fetched = START.plus(Duration.ofHours(number));
        Article article =
            new Article(
                id,
                "version-" + number,
                null,
                "press" + random.nextInt(4) + ".example",
                null,
                Article.ContentType.TEXT,
                "",
                random.nextBoolean() ? null : fetched.minus(Duration.ofDays(random.nextInt(90))),
                fetched,
                null);
        articles.add(article);
        claims.put(article, List.of(anyClaims(random, article)));
      }
      return new Log(articles, claims);
    }

    private static ArticleClaims anyClaims(Random random, Article article) {
      int title = random.nextInt(TITLES.size());
      boolean twoTitles = title < 2 && random.nextInt(3) == 0;
      boolean ferry = TITLES.get(title).equals("The Ferry");
      Integer year = ferry ? Integer.valueOf(random.nextBoolean() ? 2019 : 2024) : null;
      List<Claim> claims = new ArrayList<>();
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        claims.add(
            new Claim(
                random.nextInt(3) == 0 ? null : 1 + random.nextInt(3),
                any(random, Status.values()),
                random.nextInt(5) == 0 ? Polarity.DENIED : Polarity.AFFIRMED,
                random.nextInt(4) == 0 ? Certainty.MODAL : Certainty.ASSERTED,
                any(random, Tier.values()),
                null,
                500 + random.nextInt(500),
                null,
                null,
                false,
                "A quote.",
                i,
                List.of("rule")));
      }
      // As the reader does: of two titles the show's is the one whose id sorts first.
      String name = twoTitles ? "Dal Hangu" : TITLES.get(title);
      return new ArticleClaims(
          Show.named(name),
          article.id(),
          article.version(),
          null,
          article.publisher(),
          null,
          article.publishedAt(),
          article.fetchedAt(),
          0,
          null,
          year,
          null,
          twoTitles ? List.of("Moon Harbour") : List.of(),
          claims);
    }

    private static <T> T any(Random random, T[] values) {
      return values[random.nextInt(values.length)];
    }

    Log withoutAliases() {
      Map<Article, List<ArticleClaims>> plain = new HashMap<>();
      claims.forEach((article, of) ->
          plain.put(article, of.stream().filter(one -> one.aliases().isEmpty()).toList()));
      return new Log(articles, plain);
    }

    Chronicle chronicle() {
      return new Chronicle(article -> claims.getOrDefault(article, List.of()));
    }

    List<Change> changes() {
      Chronicle chronicle = chronicle();
      return articles.stream().flatMap(article -> chronicle.add(article).stream()).toList();
    }

    TreeSet<String> folded() {
      return folded(articles);
    }

    /** All that does not follow from order: of which title and edition what is known. */
    TreeSet<String> folded(List<Article> order) {
      Chronicle chronicle = chronicle();
      order.forEach(chronicle::add);
      TreeSet<String> folded = new TreeSet<>();
      for (ShowStatus show : chronicle.shows()) {
        for (ShowStatus.Standing standing : show.seasons()) {
          SeasonStatus season = standing.status();
          folded.add(
              String.join(
                  " ",
                  Shelf.of(show.show().id()),
                  show.edition(),
                  show.show().title(),
                  show.aliases().toString(),
                  text(season.season()),
                  season.status().name(),
                  String.valueOf(season.confidence()),
                  season.tier().name(),
                  String.valueOf(season.disputed())));
        }
      }
      return folded;
    }

    private static String text(@Nullable Integer season) {
      return season == null ? "next" : season.toString();
    }
  }
}
