package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart shows that have one title: by the year in which they began, or else by their country,
 * as far as articles say. A pure function of the articles, whatever their order.
 */
final class Editions {

  /** A show that began in December is of the next year to some. */
  private static final int SAME_YEARS = 1;

  private Editions() {}

  /**
   * One of the shows.
   *
   * @param key "2022" or "jp"; empty where there is only one
   * @param ledger its part of the evidence
   */
  record Edition(String key, Ledger ledger) {

    /** How many articles it has in common with another. */
    int common(Edition other) {
      return ledger.common(other.ledger);
    }
  }

  /** The shows, by key. */
  static List<Edition> of(Ledger ledger) {
    if (ledger.heard().stream().noneMatch(Editions::tellsApart)) {
      return List.of(new Edition("", ledger));
    }
    List<ArticleClaims> articles = ledger.articles();
    Map<Integer, String> byYear = years(articles);
    Function<ArticleClaims, @Nullable String> key = article -> byYear.get(article.year());
    if (byYear.values().stream().distinct().count() < 2) {
      key = article -> country(article);
      if (articles.stream().map(Editions::country).filter(Objects::nonNull).distinct().count()
          < 2) {
        return List.of(new Edition("", ledger));
      }
    }
    return parted(ledger, key);
  }

  private static boolean tellsApart(Heard article) {
    return article.newest().year() != null || article.newest().country() != null;
  }

  /** For each year that is named the first of those that lie beside it. */
  private static Map<Integer, String> years(List<ArticleClaims> articles) {
    SortedSet<Integer> named =
        articles.stream()
            .map(ArticleClaims::year)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Integer, String> keys = new HashMap<>();
    int last = Integer.MIN_VALUE;
    String key = "";
    for (int year : named) {
      key = last != Integer.MIN_VALUE && year - last <= SAME_YEARS ? key : String.valueOf(year);
      keys.put(year, key);
      last = year;
    }
    return keys;
  }

  private static @Nullable String country(ArticleClaims article) {
    String country = article.country();
    return country == null ? null : country.toLowerCase(Locale.ROOT);
  }

  private static List<Edition> parted(
      Ledger ledger, Function<ArticleClaims, @Nullable String> key) {
    SortedMap<String, List<ArticleClaims>> sure = new TreeMap<>();
    List<ArticleClaims> unsure = new ArrayList<>();
    for (ArticleClaims article : ledger.articles()) {
      String of = key.apply(article);
      if (of == null) {
        unsure.add(article);
      } else {
        sure.computeIfAbsent(of, _ -> new ArrayList<>()).add(article);
      }
    }
    SortedMap<String, List<ArticleClaims>> all = new TreeMap<>();
    sure.forEach((of, its) -> all.put(of, new ArrayList<>(its)));
    for (ArticleClaims article : unsure) {
      all.computeIfAbsent(likeliest(article, sure), _ -> new ArrayList<>()).add(article);
    }
    return all.entrySet().stream()
        .map(edition -> new Edition(edition.getKey(), ledger.only(ids(edition.getValue()))))
        .toList();
  }

  /** The show of the same country or network, or else the one that is most written of. */
  private static String likeliest(
      ArticleClaims article, SortedMap<String, List<ArticleClaims>> editions) {
    return editions.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, List<ArticleClaims>>>comparingInt(
                    edition -> likeness(article, edition.getValue()))
                .thenComparingInt(edition -> edition.getValue().size())
                .thenComparing(Map.Entry.<String, List<ArticleClaims>>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static int likeness(ArticleClaims article, List<ArticleClaims> edition) {
    boolean country =
        article.country() != null
            && edition.stream().anyMatch(other -> article.country().equals(other.country()));
    Set<String> networks = networks(article);
    boolean network =
        edition.stream().anyMatch(other -> networks(other).stream().anyMatch(networks::contains));
    return (country ? 2 : 0) + (network ? 1 : 0);
  }

  private static Set<String> networks(ArticleClaims article) {
    return article.claims().stream()
        .map(Claim::network)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(List<ArticleClaims> articles) {
    return articles.stream().map(ArticleClaims::articleId).collect(Collectors.toSet());
  }
}
