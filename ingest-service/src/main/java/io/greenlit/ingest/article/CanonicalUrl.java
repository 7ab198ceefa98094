package io.greenlit.ingest.article;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A web address in the one spelling that all its equivalent spellings share (RFC 3986, section
 * 6.2.2 and 6.2.3), without fragment and without the parameters that only follow readers around.
 *
 * @param value the whole address, ASCII
 * @param host its host as in {@link UrlHost#canonical}
 */
public record CanonicalUrl(String value, String host) {

  /** Longest address taken, in characters, before and after normalisation. */
  public static final int MAX_LENGTH = 2048;

  private static final String FIELD = "url";
  private static final int MAX_PORT = 65_535;

  /**
   * The canonical form of an absolute http or https address.
   *
   * @throws InvalidField when it is none
   */
  public static CanonicalUrl of(String url) {
    String given = url.strip();
    if (given.length() > MAX_LENGTH) {
      throw invalid(
          "is longer than " + MAX_LENGTH + " characters: send the article's permanent link");
    }
    if (hasControlCharacter(given)) {
      throw invalid("contains control characters: send it on one line");
    }
    int colon = given.indexOf("://");
    String scheme = colon < 0 ? "" : given.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw invalid("must be absolute and begin with http:// or https://");
    }
    String rest = withoutFragment(given.substring(colon + 3));
    int authorityEnd = firstOf(rest, '/', '?');
    int pathEnd = firstOf(rest, '?', '?');
    String authority = rest.substring(0, authorityEnd);
    String path = rest.substring(authorityEnd, pathEnd);
    String query = pathEnd < rest.length() ? rest.substring(pathEnd + 1) : "";

    int portColon = portColon(authority);
    String host = UrlHost.canonical(authority.substring(0, portColon));
    String value =
        scheme
            + "://"
            + host
            + port(authority.substring(portColon), scheme)
            + UrlPath.canonical(path)
            + query(query);
    if (value.length() > MAX_LENGTH) {
      throw invalid(
          "is longer than "
              + MAX_LENGTH
              + " characters once percent-encoded: send a shorter permanent link");
    }
    return new CanonicalUrl(value, host);
  }

  private static boolean hasControlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutFragment(String rest) {
    return rest.substring(0, firstOf(rest, '#', '#'));
  }

  /**
   * Where the host ends: at the port's colon, which in an IPv6 address stands behind the bracket.
   */
  private static int portColon(String authority) {
    if (authority.indexOf('@') >= 0) {
      throw invalid("must not carry a user name or password");
    }
    int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    return colon < 0 ? authority.length() : colon;
  }

  private static String port(String colonAndPort, String scheme) {
    if (colonAndPort.length() <= 1) {
      return "";
    }
    String digits = colonAndPort.substring(1);
    int port = portNumber(digits);
    boolean isDefault = port == (scheme.equals("https") ? 443 : 80);
    return isDefault ? "" : ":" + port;
  }

  private static int portNumber(String digits) {
    boolean plain = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = plain && digits.length() <= 5 ? Integer.parseInt(digits) : -1;
    if (port < 1 || port > MAX_PORT) {
      throw invalid("has a port that is no number from 1 to " + MAX_PORT + ": " + digits);
    }
    return port;
  }

  private static String query(String query) {
    if (query.isEmpty()) {
      return "";
    }
    StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String given : query.split("&", -1)) {
      String parameter = PercentEncoding.normalise(given, PercentEncoding.QUERY);
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !TrackingParameters.contains(name)) {
        kept.add(parameter);
      }
    }
    return kept.toString();
  }

  private static int firstOf(String text, char one, char other) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return text.length();
  }

  static InvalidField invalid(@Nullable String advice) {
    return new InvalidField(FIELD, FIELD + " " + advice);
  }
}
