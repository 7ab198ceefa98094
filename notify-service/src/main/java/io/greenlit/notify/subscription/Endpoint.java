package io.greenlit.notify.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Rules for the url that receives webhooks. */
public final class Endpoint {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 2048;
  private static final int HIGHEST_PORT = 65_535;

  private Endpoint() {}

  /**
   * Reads a url as a subscriber wrote it.
   *
   * @throws InvalidSubscription naming the field {@code url}
   */
  public static URI parse(String url) {
    try {
      return check(new URI(url));
    } catch (URISyntaxException e) {
      throw invalid("is not a url (" + e.getReason() + "): send one like https://example.com/hook");
    }
  }

  static URI check(URI url) {
    if (url.toString().length() > LONGEST) {
      throw invalid("has more than " + LONGEST + " characters: shorten it");
    }
    if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
      throw invalid("must be absolute and begin with https:// or http://");
    }
    if (url.getRawUserInfo() != null) {
      throw invalid("must not carry a user or password: webhooks are signed instead");
    }
    if (url.getHost() == null || url.getHost().isEmpty()) {
      throw invalid("must name a host in ASCII (punycode), such as https://example.com/hook");
    }
    if (url.getPort() > HIGHEST_PORT || url.getPort() == 0) {
      throw invalid("must name a port between 1 and " + HIGHEST_PORT + ", or none");
    }
    if (url.getRawFragment() != null) {
      throw invalid("must not have a fragment (#…): it would never be sent");
    }
    return url;
  }

  private static InvalidSubscription invalid(String reason) {
    return new InvalidSubscription("url", reason);
  }
}
