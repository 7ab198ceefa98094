package io.greenlit.status.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of one article claims about one show; no claims means that all the article
 * claimed before is withdrawn.
 *
 * @param show the show, as this article spells it
 * @param publishedAt from the article's metadata or else from its text
 * @param fingerprint 64-bit SimHash of the text: copies of one text are few bits apart
 * @param citedSource normalised name of the outlet that the article repeats; null where it speaks
 *     for itself
 */
public record ArticleClaims(
    Show show,
    String articleId,
    String articleVersion,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable Instant publishedAt,
    Instant fetchedAt,
    long fingerprint,
    @Nullable String citedSource,
    List<Claim> claims) {

  public ArticleClaims {
    claims = List.copyOf(claims);
  }

  /** Whether the article takes back what it claimed about the show. */
  public boolean withdrawn() {
    return claims.isEmpty();
  }
}
