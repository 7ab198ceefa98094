package io.greenlit.status.folding;

import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an article brings to the fold: its claims, the withdrawal of what its last
 * version claimed and this one does not, and word of titles that are one show.
 */
public record Revision(List<ArticleClaims> claims, List<Identity> identities, Trace trace) {

  public Revision {
    claims = List.copyOf(claims);
    identities = List.copyOf(identities);
  }

  /**
   * What has to be known of an article when its next version comes.
   *
   * @param showIds shows that the version makes claims about, in order
   */
  public record Trace(String version, Instant fetchedAt, List<String> showIds) {

    public Trace {
      showIds = List.copyOf(showIds);
    }
  }

  /** Whether a version is newer than the last one seen. */
  public static boolean isNew(Article article, @Nullable Trace last) {
    return last == null
        || (!article.version().equals(last.version())
            && article.fetchedAt().isAfter(last.fetchedAt()));
  }

  /** What a new version brings whose claims are these. */
  public static Revision of(Article article, @Nullable Trace last, List<ArticleClaims> read) {
    List<String> showIds = read.stream().map(claims -> claims.show().id()).toList();
    List<ArticleClaims> all = new ArrayList<>(read);
    Optional.ofNullable(last).map(Trace::showIds).orElse(List.of()).stream()
        .filter(showId -> !showIds.contains(showId))
        .map(showId -> withdrawal(article, showId))
        .forEach(all::add);
    List<Identity> identities =
        read.stream().flatMap(claims -> identities(claims).stream()).distinct().toList();
    return new Revision(
        all, identities, new Trace(article.version(), article.fetchedAt(), showIds));
  }

  private static List<Identity> identities(ArticleClaims claims) {
    List<Identity> identities = new ArrayList<>();
    for (String alias : claims.aliases()) {
      String title = Show.idOf(alias);
      if (!title.isEmpty() && !title.equals(claims.show().id())) {
        identities.add(
            new Identity(
                title,
                claims.show().id(),
                Shelf.Authority.ARTICLE,
                claims.fetchedAt(),
                claims.articleId()));
      }
    }
    return identities;
  }

  private static ArticleClaims withdrawal(Article article, String showId) {
    return new ArticleClaims(
        new Show(showId, showId),
        article.id(),
        article.version(),
        article.url(),
        article.publisher(),
        article.title(),
        article.publishedAt(),
        article.fetchedAt(),
        0,
        null,
        List.of());
  }

  /**
   * What an article's present version withdraws of what an earlier one claims now that that is read
   * again.
   *
   * @param now the present version
   * @param reread the shows that the earlier version makes claims about
   */
  public static List<ArticleClaims> withdrawals(String articleId, Trace now, List<String> reread) {
    return reread.stream()
        .filter(showId -> !now.showIds().contains(showId))
        .map(showId ->
            new ArticleClaims(
                new Show(showId, showId),
                articleId,
                now.version(),
                null,
                null,
                null,
                null,
                now.fetchedAt(),
                0,
                null,
                List.of()))
        .toList();
  }
}
