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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence kept for one show: of each article the newest version's claims, and what the version
 * before it said. A set, whatever the order of arrival: an article that was withdrawn stays as an
 * empty entry, so that an older version that comes late cannot bring it back.
 */
public final class Ledger {

  /** Articles kept for one show; the least telling ones make room for others. */
  static final int BOUND = 256;

  private static final Ledger EMPTY = new Ledger(new TreeMap<>());

  private static final Comparator<ArticleClaims> NEWEST =
      comparing(ArticleClaims::fetchedAt).thenComparing(ArticleClaims::articleVersion);

  /** From the least telling: nothing left, then fans, rumours …; among equals the oldest. */
  private static final Comparator<Entry> TELLING =
      Comparator.<Entry>comparingInt(entry -> -bestTier(entry.newest()))
          .thenComparing(entry -> time(entry.newest()))
          .thenComparing(entry -> entry.newest().articleId());

  private static final Comparator<Claim> BY_POSITION =
      Comparator.comparingInt(Claim::position)
          .thenComparing(Claim::status)
          .thenComparing(Claim::toString);

  private final SortedMap<String, Entry> byArticle;

  private Ledger(SortedMap<String, Entry> byArticle) {
    this.byArticle = byArticle;
  }

  /**
   * What is kept of one article.
   *
   * @param earlier the newest of its older versions that claimed anything; null where none did
   */
  private record Entry(ArticleClaims newest, @Nullable ArticleClaims earlier) {

    Stream<ArticleClaims> versions() {
      return Stream.concat(Stream.of(newest), Stream.ofNullable(earlier));
    }

    /** This entry with another version; null where that says nothing new. */
    @Nullable Entry with(ArticleClaims version) {
      int order = NEWEST.compare(version, newest);
      if (order > 0) {
        return new Entry(version, newest.withdrawn() ? earlier : newest);
      }
      if (order == 0) {
        ArticleClaims both = together(newest, version);
        return both == null ? null : new Entry(both, earlier);
      }
      if (version.withdrawn()) {
        return null;
      }
      ArticleClaims known = earlier;
      int older = known == null ? 1 : NEWEST.compare(version, known);
      ArticleClaims told =
          known == null || older > 0 ? version : older == 0 ? together(known, version) : null;
      return told == null ? null : new Entry(newest, told);
    }

    /**
     * One version that came by way of two names of a show: all that it claims; null where the
     * second adds nothing.
     */
    private static @Nullable ArticleClaims together(ArticleClaims one, ArticleClaims other) {
      Set<Claim> claims = new LinkedHashSet<>(one.claims());
      claims.addAll(other.claims());
      if (claims.size() == one.claims().size()) {
        return null;
      }
      return (one.withdrawn() ? other : one)
          .withClaims(claims.stream().sorted(BY_POSITION).toList());
    }
  }

  /** Before the first article. */
  public static Ledger empty() {
    return EMPTY;
  }

  /** The ledger of these articles, in any order and any number of versions. */
  public static Ledger of(Collection<ArticleClaims> articles) {
    return EMPTY.with(articles);
  }

  /** This ledger and one more article, or this same ledger when it says nothing new. */
  public Ledger with(ArticleClaims claims) {
    return with(List.of(claims));
  }

  /** This ledger and more articles, or this same ledger when they say nothing new. */
  public Ledger with(Collection<ArticleClaims> articles) {
    TreeMap<String, Entry> next = new TreeMap<>(byArticle);
    boolean news = false;
    for (ArticleClaims claims : articles) {
      Entry known = next.get(claims.articleId());
      Entry entry = known == null ? new Entry(claims, null) : known.with(claims);
      if (entry != null) {
        next.put(claims.articleId(), entry);
        news = true;
      }
    }
    return news ? new Ledger(bounded(next)) : this;
  }

  /** The articles as they are now, by id. */
  public List<ArticleClaims> articles() {
    return byArticle.values().stream().map(Entry::newest).toList();
  }

  /** All versions that are kept, of which the same ledger can be made again. */
  public List<ArticleClaims> versions() {
    return byArticle.values().stream().flatMap(Entry::versions).toList();
  }

  /**
   * What differs from this ledger's past: by article the versions that are kept of it, none where
   * it had to make room.
   */
  public SortedMap<String, List<ArticleClaims>> since(Ledger before) {
    SortedMap<String, List<ArticleClaims>> changed = new TreeMap<>();
    before.byArticle.keySet().stream()
        .filter(id -> !byArticle.containsKey(id))
        .forEach(gone -> changed.put(gone, List.of()));
    byArticle.forEach((id, entry) -> {
      if (!entry.equals(before.byArticle.get(id))) {
        changed.put(id, entry.versions().toList());
      }
    });
    return changed;
  }

  /** What an article claims at present, if it is known. */
  public Optional<ArticleClaims> of(String articleId) {
    return Optional.ofNullable(byArticle.get(articleId)).map(Entry::newest);
  }

  /** What an article's version before the present one claimed, if it did. */
  Optional<ArticleClaims> before(String articleId) {
    return Optional.ofNullable(byArticle.get(articleId)).map(Entry::earlier);
  }

  /** How many articles are kept. */
  public int size() {
    return byArticle.size();
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return byArticle.isEmpty();
  }

  /** The part of this ledger that holds these articles. */
  Ledger only(Set<String> articleIds) {
    if (articleIds.containsAll(byArticle.keySet())) {
      return this;
    }
    TreeMap<String, Entry> part = new TreeMap<>(byArticle);
    part.keySet().retainAll(articleIds);
    return new Ledger(part);
  }

  /** The latest day on which anything that stands was said: how far time has come for this show. */
  public LocalDate latestDay() {
    return byArticle.values().stream()
        .filter(entry -> !entry.newest().withdrawn())
        .map(entry -> time(entry.newest()).atZone(ZoneOffset.UTC).toLocalDate())
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

  private static SortedMap<String, Entry> bounded(SortedMap<String, Entry> articles) {
    while (articles.size() > BOUND) {
      Entry least = Collections.min(articles.values(), TELLING);
      articles.remove(least.newest().articleId());
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
