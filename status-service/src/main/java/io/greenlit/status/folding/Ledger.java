package io.greenlit.status.folding;

import static java.util.Comparator.comparing;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evidence kept for one show: of each article the newest version's claims. A set, whatever the
 * order of arrival: an article that was withdrawn stays as an empty entry, so that an older version
 * that comes late cannot bring it back.
 */
public final class Ledger {

  /** Articles kept for one show; the least telling ones make room for others. */
  static final int BOUND = 256;

  private static final Ledger EMPTY = new Ledger(new TreeMap<>());

  private static final Comparator<ArticleClaims> NEWEST =
      comparing(ArticleClaims::fetchedAt).thenComparing(ArticleClaims::articleVersion);

  /** From the least telling: nothing left, then fans, rumours …; among equals the oldest. */
  private static final Comparator<ArticleClaims> TELLING =
      Comparator.<ArticleClaims>comparingInt(claims -> -bestTier(claims))
          .thenComparing(Ledger::time)
          .thenComparing(ArticleClaims::articleId);

  private final SortedMap<String, ArticleClaims> byArticle;

  private Ledger(SortedMap<String, ArticleClaims> byArticle) {
    this.byArticle = byArticle;
  }

  /** Before the first article. */
  public static Ledger empty() {
    return EMPTY;
  }

  /** The ledger of these articles, in any order. */
  public static Ledger of(Collection<ArticleClaims> articles) {
    TreeMap<String, ArticleClaims> byArticle = new TreeMap<>();
    articles.forEach(claims -> byArticle.merge(claims.articleId(), claims, Ledger::newer));
    return new Ledger(bounded(byArticle));
  }

  /** This ledger and one more article, or this same ledger when it says nothing new. */
  public Ledger with(ArticleClaims claims) {
    ArticleClaims known = byArticle.get(claims.articleId());
    if (known != null && NEWEST.compare(known, claims) >= 0) {
      return this;
    }
    TreeMap<String, ArticleClaims> next = new TreeMap<>(byArticle);
    next.put(claims.articleId(), claims);
    return new Ledger(bounded(next));
  }

  /** The articles, by id. */
  public Collection<ArticleClaims> articles() {
    return Collections.unmodifiableCollection(byArticle.values());
  }

  /** What an article claims at present, if it is known. */
  public Optional<ArticleClaims> of(String articleId) {
    return Optional.ofNullable(byArticle.get(articleId));
  }

  /** The latest day that any article speaks of: how far time has come for this show. */
  public LocalDate latestDay() {
    return byArticle.values().stream()
        .map(claims -> time(claims).atZone(ZoneOffset.UTC).toLocalDate())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  /**
   * When an article was published; one that claims to come from the future was published when it
   * was fetched.
   */
  static Instant time(ArticleClaims claims) {
    Instant published = claims.publishedAt();
    return published == null || published.isAfter(claims.fetchedAt())
        ? claims.fetchedAt()
        : published;
  }

  private static ArticleClaims newer(ArticleClaims one, ArticleClaims other) {
    return NEWEST.compare(one, other) >= 0 ? one : other;
  }

  private static SortedMap<String, ArticleClaims> bounded(
      SortedMap<String, ArticleClaims> articles) {
    while (articles.size() > BOUND) {
      ArticleClaims least = Collections.min(articles.values(), TELLING);
      articles.remove(least.articleId());
    }
    return articles;
  }

  private static int bestTier(ArticleClaims claims) {
    return claims.claims().stream()
        .map(Claim::tier)
        .mapToInt(Tier::ordinal)
        .min()
        .orElse(Tier.values().length);
  }
}
