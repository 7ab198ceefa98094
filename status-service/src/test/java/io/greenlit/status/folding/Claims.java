package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Certainty;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes claims for tests: by hand in sentences, or at random from a seed. */
final class Claims {

  static final Show SHOW = Show.named("Paper Lanterns");
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private Claims() {}

  static Claim claim(@Nullable Integer season, Status status, Tier tier) {
    return claim(season, status, tier, Polarity.AFFIRMED, Certainty.ASSERTED);
  }

  static Claim claim(
      @Nullable Integer season, Status status, Tier tier, Polarity polarity, Certainty certainty) {
    return new Claim(
        season,
        status,
        polarity,
        certainty,
        tier,
        null,
        900,
        null,
        null,
        false,
        "A quote.",
        0,
        List.of("rule"));
  }

  static ArticleClaims article(String id, int daysLater, Claim... claims) {
    return article(id, "v1", daysLater, claims);
  }

  static ArticleClaims article(String id, String version, int daysLater, Claim... claims) {
    Instant published = DAY.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new ArticleClaims(
        SHOW,
        id,
        version,
        null,
        id + ".example",
        null,
        published,
        published.plus(Duration.ofHours(1)),
        0,
        null,
        List.of(claims));
  }

  static ArticleClaims citing(String source, ArticleClaims article) {
    return new ArticleClaims(
        article.show(),
        article.articleId(),
        article.articleVersion(),
        article.url(),
        article.publisher(),
        article.title(),
        article.publishedAt(),
        article.fetchedAt(),
        article.fingerprint(),
        source,
        article.claims());
  }

  /** A handful of articles, several versions of some, with claims of every kind. */
  static List<ArticleClaims> anyArticles(RandomGenerator random) {
    List<ArticleClaims> articles = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      articles.add(anyArticle(random, i));
    }
    return articles;
  }

  private static ArticleClaims anyArticle(RandomGenerator random, int number) {
    List<Claim> claims = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      claims.add(
          new Claim(
              random.nextInt(3) == 0 ? null : 1 + random.nextInt(3),
              any(random, Status.values()),
              any(random, Polarity.values()),
              any(random, Certainty.values()),
              any(random, Tier.values()),
              null,
              random.nextInt(1001),
              null,
              random.nextBoolean() ? "Network " + random.nextInt(3) : null,
              random.nextInt(5) == 0,
              "Quote " + random.nextInt(100) + ".",
              random.nextInt(1000),
              List.of("rule-" + random.nextInt(5))));
    }
    Instant fetched =
        DAY.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60L * number + random.nextInt(60));
    return new ArticleClaims(
        random.nextBoolean() ? SHOW : new Show(SHOW.id(), "paper lanterns"),
        "article-" + random.nextInt(8),
        "version-" + number,
        null,
        random.nextBoolean() ? null : "press" + random.nextInt(4) + ".example",
        null,
        random.nextBoolean() ? null : fetched.minus(Duration.ofDays(random.nextInt(400))),
        fetched,
        random.nextBoolean() ? 0 : random.nextInt(64),
        random.nextInt(3) == 0 ? "Daily " + random.nextInt(3) : null,
        claims);
  }

  private static <T> T any(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
