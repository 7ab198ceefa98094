package io.greenlit.notify.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Rules for the urls that are called for a subscriber. */
public final class Endpoint {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 2048;
  private static final int HIGHEST_PORT = 65_535;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Endpoint() {}

  /**
   * Reads a url as a subscriber wrote it.
   *
   * @throws InvalidSubscription naming the field
   */
  public static URI parse(String field, String url) {
    try {
      return check(field, new URI(url));
    } catch (URISyntaxException e) {
      throw new InvalidSubscription(
          field, "is not a url (" + e.getReason() + "): send one like https://example.com/hook");
    }
  }

  /** Who is behind a url: scheme, host and port (RFC 6454). */
  public static String origin(URI url) {
    return url.getScheme().toLowerCase(Locale.ROOT) + "://" + hostAndPort(url);
  }

  /** Host and port that a url calls, also where it leaves the port out. */
  public static String hostAndPort(URI url) {
    int usual = "http".equalsIgnoreCase(url.getScheme()) ? HTTP : HTTPS;
    int port = url.getPort() >= 0 ? url.getPort() : usual;
    return url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  static URI check(String field, URI url) {
    if (url.toString().length() > LONGEST) {
      throw new InvalidSubscription(field, "has more than " + LONGEST + " characters: shorten it");
    }
    if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
      throw new InvalidSubscription(field, "must be absolute and begin with https:// or http://");
    }
    if (url.getRawUserInfo() != null) {
      throw new InvalidSubscription(
          field, "must not carry a user or password: it is shown to all who see the subscription");
    }
    if (url.getHost() == null || url.getHost().isEmpty()) {
      throw new InvalidSubscription(
          field, "must name a host in ASCII (punycode), such as https://example.com/hook");
    }
    if (url.getPort() > HIGHEST_PORT || url.getPort() == 0) {
      throw new InvalidSubscription(
          field, "must name a port between 1 and " + HIGHEST_PORT + ", or none");
    }
    if (url.getRawFragment() != null) {
      throw new InvalidSubscription(field, "must not have a fragment (#…): it would never be sent");
    }
    return url;
  }
}
