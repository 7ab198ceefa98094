package io.greenlit.status.folding;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import org.jspecify.annotations.Nullable;

/**
 * Whose voice an article is, as a name that all spellings share.
 *
 * @param source what it repeats, or else what others would name when they repeat it; null where
 *     nothing tells
 * @param cites whether it repeats another
 * @param home what it might be called that speaks for itself: "Daily Arena" is at home at
 *     dailyarena-seoul.example; null for others
 */
record Outlet(@Nullable String source, boolean cites, @Nullable String home) {

  private static final String WWW = "www.";
  private static final int SHORTEST_DOMAIN = 3;

  static Outlet of(ArticleClaims article) {
    String cited = article.citedSource();
    if (cited != null) {
      return new Outlet(key(cited), true, null);
    }
    String publisher = article.publisher();
    if (publisher == null) {
      return new Outlet(null, false, null);
    }
    int dash = publisher.indexOf('-');
    return new Outlet(key(publisher), false, dash > 0 ? key(publisher.substring(0, dash)) : null);
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
}
