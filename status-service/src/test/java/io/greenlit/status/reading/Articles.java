package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Show;
import io.greenlit.status.claim.Status;
import io.greenlit.status.folding.Evaluation;
import io.greenlit.status.folding.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles for tests, and what was found in them in comparable form. */
final class Articles {

  static final Instant FETCHED = Instant.parse("2026-07-01T12:00:00Z");

  private Articles() {}

  static Article text(@Nullable String headline, String text) {
    return article(headline, ContentType.TEXT, text, null, null);
  }

  static Article html(String html) {
    return article(null, ContentType.HTML, html, null, null);
  }

  static Article article(
      @Nullable String headline,
      ContentType type,
      String content,
      @Nullable String publisher,
      @Nullable Instant published) {
    return new Article(
        "article-1", "1", null, publisher, headline, type, content, published, FETCHED, null);
  }

  /** A season's status by this article alone. */
  record Finding(String showId, @Nullable Integer season, Status status) {

    static Finding of(String title, @Nullable Integer season, Status status) {
      return new Finding(Show.idOf(title), season, status);
    }
  }

  static List<Finding> findings(Reading reading) {
    return reading.shows().stream().flatMap(Articles::findings).toList();
  }

  private static Stream<Finding> findings(ArticleClaims show) {
    Ledger alone = Ledger.of(List.of(show));
    return Evaluation.evaluate(alone, alone.latestDay()).stream()
        .map(season -> new Finding(show.show().id(), season.season(), season.status()));
  }

  static List<Claim> claims(Reading reading) {
    return reading.shows().stream().flatMap(show -> show.claims().stream()).toList();
  }

  /** What the article tells only to take it back. */
  static List<Status> denied(Reading reading) {
    return claims(reading).stream()
        .filter(claim -> claim.polarity() == Polarity.DENIED)
        .map(Claim::status)
        .distinct()
        .toList();
  }
}
