package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.util.Locale;

/** The host of a web address in its one canonical spelling. */
final class UrlHost {

  private static final int MAX_LENGTH = 253;

  private UrlHost() {}

  /**
   * Lower case, international names in Punycode, no trailing dot; IPv6 addresses in brackets and in
   * their canonical form.
   *
   * @throws InvalidField when it is no host
   */
  static String canonical(String given) {
    if (given.startsWith("[")) {
      return ipv6(given);
    }
    String host = ascii(given);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    boolean emptyLabel =
        host.isEmpty() || host.startsWith(".") || host.contains("..") || host.endsWith(".");
    if (emptyLabel || host.length() > MAX_LENGTH || !isPlain(host)) {
      throw noHost(given);
    }
    return host;
  }

  private static String ascii(String given) {
    if (isPlain(given)) {
      return given.toLowerCase(Locale.ROOT);
    }
    try {
      String decoded = given.indexOf('%') < 0 ? given : URLDecoder.decode(given, UTF_8);
      return IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw noHost(given);
    }
  }

  private static String ipv6(String given) {
    if (!given.endsWith("]") || given.indexOf('%') >= 0) {
      throw noHost(given);
    }
    try {
      InetAddress address = InetAddress.ofLiteral(given.substring(1, given.length() - 1));
      if (address instanceof Inet6Address) {
        return "[" + address.getHostAddress() + "]";
      }
      throw noHost(given);
    } catch (IllegalArgumentException e) {
      throw noHost(given);
    }
  }

  private static boolean isPlain(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (!isHostCharacter(host.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHostCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }

  private static InvalidField noHost(String given) {
    return CanonicalUrl.invalid("has no valid host: \"" + given + "\"");
  }
}
