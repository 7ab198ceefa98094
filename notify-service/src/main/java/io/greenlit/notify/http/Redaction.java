package io.greenlit.notify.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.subscription.CustomHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Blots out of an answer what was sent with the request and is nobody's to read: an endpoint, or a
 * gateway before it, may repeat the headers that it was sent. Found as they were sent, without the
 * scheme that stands before them, and as JSON, HTML or a url write them.
 */
final class Redaction {

  /** Nothing was sent that needs one. */
  static final Redaction NONE = new Redaction(Set.of());

  /** Not longer than what it stands for. */
  private static final byte[] BLOT = {'*', '*', '*'};

  /** What is shorter guards nothing, and would blot out what merely looks like it. */
  private static final int SHORTEST = 4;

  private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/_=-]+)");

  /** The longest first. */
  private final List<String> spellings;

  private Redaction(Set<String> secrets) {
    spellings =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .flatMap(Redaction::spellings)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * For what a request carries.
   *
   * @param token null where it carries none
   */
  static Redaction of(CustomHeaders headers, @Nullable Token token) {
    if (headers.values().isEmpty() && token == null) {
      return NONE;
    }
    Set<String> secrets = new TreeSet<>();
    headers.values().values().forEach(value -> addParts(value, secrets));
    if (token != null) {
      secrets.add(token.value());
    }
    return new Redaction(secrets);
  }

  /** A value, what follows its first word, and the parts of what Basic makes unreadable. */
  private static void addParts(String value, Set<String> secrets) {
    secrets.add(value);
    int space = value.indexOf(' ');
    if (space >= 0) {
      secrets.add(value.substring(space + 1).strip());
    }
    Matcher basic = BASIC.matcher(value);
    if (basic.matches()) {
      String both = decoded(basic.group(1));
      secrets.add(both);
      secrets.add(both.substring(both.indexOf(':') + 1));
    }
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), ISO_8859_1);
    } catch (IllegalArgumentException _) {
      return base64; // no Basic after all: the value itself is looked for
    }
  }

  private static Stream<String> spellings(String secret) {
    String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
    String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String form = URLEncoder.encode(secret, UTF_8);
    return Stream.of(
        secret,
        json,
        json.replace("/", "\\/"),
        html,
        html.replace("\"", "&quot;").replace("'", "&#39;"),
        html.replace("\"", "&#34;").replace("'", "&#x27;"),
        form,
        form.replace("+", "%20"));
  }

  /** Bytes beyond what is to be kept that must be known for its end to be blotted out. */
  int lookahead() {
    return spellings.isEmpty() ? 0 : spellings.getFirst().length();
  }

  /**
   * What may be kept.
   *
   * @param start what an answer began with, {@link #lookahead} bytes longer than what is kept
   * @param kept how many of its bytes are
   */
  String of(byte[] start, int kept) {
    if (spellings.isEmpty()) {
      return new String(start, 0, Math.min(kept, start.length), UTF_8);
    }
    String letters = new String(start, ISO_8859_1); // one for each byte
    ByteArrayOutputStream out = new ByteArrayOutputStream(kept);
    int at = 0;
    while (at < Math.min(kept, start.length)) {
      int secret = secretAt(letters, at);
      if (secret > 0) {
        out.writeBytes(BLOT);
      } else {
        out.write(start[at]);
      }
      at += Math.max(1, secret);
    }
    return out.toString(UTF_8);
  }

  private int secretAt(String letters, int at) {
    for (String each : spellings) {
      if (letters.startsWith(each, at)) {
        return each.length();
      }
    }
    return 0;
  }
}
