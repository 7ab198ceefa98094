package io.greenlit.notify.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Headers that a subscriber wants to have sent along, such as a token for its gateway. What is
 * written here can only ever be one line of a request; the values never show themselves.
 *
 * @param values by name; of names that differ in case there is one
 */
public record CustomHeaders(Map<String, String> values) {

  /** No headers. */
  public static final CustomHeaders NONE = new CustomHeaders(Map.of());

  private static final int MOST = 10;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 2048;

  /** A token (RFC 9110, section 5.6.2). */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Printable ASCII with neither a space nor anything else at its ends that would be cut off. */
  private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

  /** What makes up a request, or tells who sent it and by which way. */
  private static final Pattern OURS =
      Pattern.compile(
          "host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|via|forwarded"
              + "|date|from|user-agent|origin|referer|cookie2?|accept-encoding|range|max-forwards"
              + "|http2-settings|metadata|metadata-flavor|traceparent|tracestate|baggage"
              + "|content-.*|proxy-.*|sec-.*|webhook-.*|ce-.*|if-.*|x-forwarded.*|x-real-ip"
              + "|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|x-accel-.*"
              + "|x-aws-ec2-metadata-.*|x-google-metadata-.*");

  /**
   * @throws InvalidSubscription naming the field {@code headers} and the header, never its value
   */
  public CustomHeaders {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    if (sorted.size() != values.size()) {
      throw invalid("has a name twice: names that differ in case are the same");
    }
    if (sorted.size() > MOST) {
      throw invalid("has more than " + MOST + " entries: leave some out");
    }
    sorted.forEach(CustomHeaders::check);
    values = Map.copyOf(sorted);
  }

  /**
   * Refuses what a deployment does not allow.
   *
   * @param patterns names, in which {@code *} at the end stands for whatever follows
   * @throws InvalidSubscription naming the header that is not allowed
   */
  public void requireAllowed(List<String> patterns) {
    for (String name : values.keySet()) {
      if (patterns.stream().noneMatch(pattern -> matches(name, pattern))) {
        throw invalid(
            "has %s, which is not sent from here: use any of %s".formatted(name, patterns));
      }
    }
  }

  private static boolean matches(String name, String pattern) {
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String given = name.toLowerCase(Locale.ROOT);
    return wanted.endsWith("*")
        ? given.startsWith(wanted.substring(0, wanted.length() - 1))
        : given.equals(wanted);
  }

  private static void check(String name, String value) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw invalid(
          "has a name that is no name of a header: use up to %d letters, digits and hyphens"
              .formatted(LONGEST_NAME));
    }
    if (OURS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      throw invalid("has %s, which is not a subscriber's to set: leave it out".formatted(name));
    }
    if (value.length() > LONGEST_VALUE || !VALUE.matcher(value).matches()) {
      throw invalid(
          "has a value of %s that is not 1 to %d printable ASCII characters without spaces around"
              .formatted(name, LONGEST_VALUE));
    }
  }

  private static InvalidSubscription invalid(String reason) {
    return new InvalidSubscription("headers", reason);
  }

  @Override
  public String toString() {
    return "CustomHeaders" + values.keySet();
  }
}
