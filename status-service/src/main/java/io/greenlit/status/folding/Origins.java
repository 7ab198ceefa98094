package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles that speak with one voice: copies of one text, and all that cite one source, that
 * source included. Groups are connected components, so the order of articles does not matter.
 */
final class Origins {

  /**
   * Texts whose SimHashes differ in no more bits than this are copies (Manku, Jain and Das Sarma,
   * WWW 2007).
   */
  private static final int COPY_BITS = 3;

  private static final String WWW = "www.";
  private static final int SHORTEST_DOMAIN = 3;

  private final int[] parent;

  private Origins(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

  /**
   * For each article the number of its group: the place of the group's first article in the list.
   */
  static int[] of(List<ArticleClaims> articles) {
    Origins origins = new Origins(articles.size());
    origins.joinCitations(articles);
    origins.joinCopies(articles);
    int[] groups = new int[articles.size()];
    Arrays.setAll(groups, origins::find);
    return groups;
  }

  private void joinCitations(List<ArticleClaims> articles) {
    Map<String, Integer> firstOf = new HashMap<>();
    Map<String, Integer> cited = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String source = source(articles.get(i));
      if (source != null) {
        if (articles.get(i).citedSource() != null) {
          cited.putIfAbsent(source, i);
        }
        Integer first = firstOf.putIfAbsent(source, i);
        if (first != null) {
          join(first, i);
        }
      }
    }
    cited.forEach((source, i) -> joinHosts(articles, source, i));
  }

  /** "Daily Arena" is at home at dailyarena-seoul.example. */
  private void joinHosts(List<ArticleClaims> articles, String source, int citing) {
    for (int i = 0; i < articles.size(); i++) {
      String publisher = articles.get(i).publisher();
      if (articles.get(i).citedSource() == null && publisher != null) {
        int dash = publisher.indexOf('-');
        if (dash > 0 && key(publisher.substring(0, dash)).equals(source)) {
          join(citing, i);
        }
      }
    }
  }

  private void joinCopies(List<ArticleClaims> articles) {
    for (int i = 0; i < articles.size(); i++) {
      long fingerprint = articles.get(i).fingerprint();
      for (int j = 0; j < i && fingerprint != 0; j++) {
        long other = articles.get(j).fingerprint();
        if (other != 0 && Long.bitCount(fingerprint ^ other) <= COPY_BITS) {
          join(i, j);
        }
      }
    }
  }

  /** What an article repeats, or else what others would name when they repeat it. */
  private static @Nullable String source(ArticleClaims claims) {
    String cited = claims.citedSource();
    String publisher = claims.publisher();
    if (cited != null) {
      return key(cited);
    }
    return publisher == null ? null : key(publisher);
  }

  /** "dailyarena.example" and "Daily Arena" are one source. */
  private static String key(String name) {
    String host = name.startsWith(WWW) ? name.substring(WWW.length()) : name;
    return Show.idOf(host.substring(0, domainAt(host))).replace("-", "");
  }

  /** Where ".example" or ".co.kr" begins; the end where nothing like it stands there. */
  private static int domainAt(String host) {
    int at = host.length();
    while (at > 0 && (host.charAt(at - 1) == '.' || isSmall(host.charAt(at - 1)))) {
      at--;
    }
    int dot = host.indexOf('.', at);
    return dot < 0 || host.length() - dot < SHORTEST_DOMAIN ? host.length() : dot;
  }

  private static boolean isSmall(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private int find(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
