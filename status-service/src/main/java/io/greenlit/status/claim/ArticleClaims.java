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
 * @param year in which the show began, where the article says so of it
 * @param country where the show comes from, ISO 3166-1 alpha-2, where the article says so of it
 * @param aliases other titles by which the article calls the show, without {@code show.title()}
 * @param position of the article in its log; null where it is not known or there is no log
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
    @Nullable Integer year,
    @Nullable String country,
    List<String> aliases,
    List<Claim> claims,
    @Nullable Position position) {

  public ArticleClaims {
    aliases = List.copyOf(aliases);
    claims = List.copyOf(claims);
  }

  /** The claims of an article that does not stand in a log. */
  public ArticleClaims(
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
      @Nullable Integer year,
      @Nullable String country,
      List<String> aliases,
      List<Claim> claims) {
    this(
        show,
        articleId,
        articleVersion,
        url,
        publisher,
        title,
        publishedAt,
        fetchedAt,
        fingerprint,
        citedSource,
        year,
        country,
        aliases,
        claims,
        null);
  }

  /** The claims of an article that tells nothing of the show itself but its title. */
  public ArticleClaims(
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
    this(
        show,
        articleId,
        articleVersion,
        url,
        publisher,
        title,
        publishedAt,
        fetchedAt,
        fingerprint,
        citedSource,
        null,
        null,
        List.of(),
        claims);
  }

  /** Whether the article takes back what it claimed about the show. */
  public boolean withdrawn() {
    return claims.isEmpty();
  }

  /** The same article with other claims. */
  public ArticleClaims withClaims(List<Claim> others) {
    return with(others, position);
  }

  /** The same claims, of an article that stands there. */
  public ArticleClaims at(@Nullable Position place) {
    return with(claims, place);
  }

  private ArticleClaims with(List<Claim> others, @Nullable Position place) {
    return new ArticleClaims(
        show,
        articleId,
        articleVersion,
        url,
        publisher,
        title,
        publishedAt,
        fetchedAt,
        fingerprint,
        citedSource,
        year,
        country,
        aliases,
        others,
        place);
  }
}
