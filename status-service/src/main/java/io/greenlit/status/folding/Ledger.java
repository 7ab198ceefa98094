package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The evidence kept for one show: of each article the newest version's claims, and what the version
 * before it said. A set, whatever the order of arrival: an article that was withdrawn stays as an
 * empty entry, so that an older version that comes late cannot bring it back.
 */
public final class Ledger {

  /** Articles kept for one show; the least telling ones make room for others. */
  static final int BOUND = 256;

  private static final Ledger EMPTY = new Ledger(List.of());

  /** In order of their ids. */
  private final List<Heard> articles;

  private final LocalDate latestDay;

  private Ledger(List<Heard> articles) {
    this.articles = articles;
    LocalDate latest = LocalDate.EPOCH;
    for (Heard article : articles) {
      if (!article.newest().withdrawn() && article.day().isAfter(latest)) {
        latest = article.day();
      }
    }
    this.latestDay = latest;
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
  public Ledger with(Collection<ArticleClaims> versions) {
    List<Heard> next = new ArrayList<>(articles.size() + versions.size());
    next.addAll(articles);
    boolean news = false;
    for (ArticleClaims version : versions) {
      news |= add(version, next);
    }
    return news ? new Ledger(bounded(next)) : this;
  }

  private static boolean add(ArticleClaims version, List<Heard> articles) {
    int at = find(version.articleId(), articles);
    if (at < 0) {
      articles.add(-at - 1, Heard.of(version, null));
      return true;
    }
    Heard heard = articles.get(at).with(version);
    if (heard != null) {
      articles.set(at, heard);
    }
    return heard != null;
  }

  /**
   * The place of an article, or else, as in {@link Collections#binarySearch}, where it would be.
   */
  private static int find(String articleId, List<Heard> articles) {
    int low = 0;
    int high = articles.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = articles.get(middle).id().compareTo(articleId);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private static List<Heard> bounded(List<Heard> articles) {
    while (articles.size() > BOUND) {
      articles.remove(Collections.min(articles, Heard.TELLING));
    }
    return articles;
  }

  /** What is kept, by id of the article. */
  List<Heard> heard() {
    return Collections.unmodifiableList(articles);
  }

  /** The articles as they are now, by id. */
  public List<ArticleClaims> articles() {
    return articles.stream().map(Heard::newest).toList();
  }

  /** All versions that are kept, of which the same ledger can be made again. */
  public List<ArticleClaims> versions() {
    return articles.stream().flatMap(Heard::versions).toList();
  }

  /**
   * What differs from this ledger's past: by article the versions that are kept of it, none where
   * it had to make room.
   */
  public SortedMap<String, List<ArticleClaims>> since(Ledger before) {
    SortedMap<String, List<ArticleClaims>> changed = new TreeMap<>();
    both(
        before,
        (now, was) -> {
          if (now == null && was != null) {
            changed.put(was.id(), List.of());
          } else if (now != null && !now.equals(was)) {
            changed.put(now.id(), now.versions().toList());
          }
        });
    return changed;
  }

  /** How many articles are in another ledger, too. */
  int common(Ledger other) {
    int[] count = {0};
    both(other, (here, there) -> count[0] += here == null || there == null ? 0 : 1);
    return count[0];
  }

  /** What either of two ledgers keeps of each article, in order of their ids. */
  private void both(Ledger other, BiConsumer<@Nullable Heard, @Nullable Heard> use) {
    int here = 0;
    int there = 0;
    while (here < articles.size() || there < other.articles.size()) {
      int order =
          here == articles.size()
              ? 1
              : there == other.articles.size() ? -1 : id(here).compareTo(other.id(there));
      use.accept(
          order <= 0 ? articles.get(here++) : null,
          order >= 0 ? other.articles.get(there++) : null);
    }
  }

  private String id(int place) {
    return articles.get(place).id();
  }

  /** What an article claims at present, if it is known. */
  public Optional<ArticleClaims> of(String articleId) {
    return Optional.ofNullable(get(articleId)).map(Heard::newest);
  }

  private @Nullable Heard get(String articleId) {
    int at = find(articleId, articles);
    return at < 0 ? null : articles.get(at);
  }

  /** How many articles are kept. */
  public int size() {
    return articles.size();
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return articles.isEmpty();
  }

  /** The part of this ledger that holds these articles. */
  Ledger only(Set<String> articleIds) {
    return new Ledger(
        articles.stream().filter(article -> articleIds.contains(article.id())).toList());
  }

  /** The latest day on which anything that stands was said: how far time has come for this show. */
  public LocalDate latestDay() {
    return latestDay;
  }
}
