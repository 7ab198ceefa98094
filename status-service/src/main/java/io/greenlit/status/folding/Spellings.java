package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the articles of a show call it. */
final class Spellings {

  /** How many articles that claim anything use each title. */
  private final Map<String, Integer> titles = new HashMap<>();

  /** All other names. */
  private final SortedSet<String> others = new TreeSet<>();

  Spellings(Ledger ledger) {
    for (Heard heard : ledger.heard()) {
      ArticleClaims article = heard.newest();
      if (article.withdrawn()) {
        others.add(article.show().title());
      } else {
        titles.merge(article.show().title(), 1, Integer::sum);
      }
      others.addAll(article.aliases());
    }
  }

  /**
   * The spelling that most articles use, among equals the first in alphabetical order; the one
   * before where none claims anything any more.
   */
  String title(String before) {
    return titles.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(before);
  }

  /** All that articles call the show but for other spellings of its title. */
  SortedSet<String> aliases(Show show) {
    SortedSet<String> all = new TreeSet<>(others);
    all.addAll(titles.keySet());
    SortedMap<String, String> byId = new TreeMap<>();
    all.forEach(title -> byId.putIfAbsent(Show.idOf(title), title));
    byId.remove(Show.idOf(show.title()));
    return new TreeSet<>(byId.values());
  }
}
