package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query parameters that follow readers around and say nothing of the article: {@code
 * tracking-parameters.txt}.
 */
final class TrackingParameters {

  private static final String RESOURCE = "tracking-parameters.txt";
  private static final Set<String> NAMES;
  private static final List<String> PREFIXES;

  static {
    List<String> entries = entries();
    NAMES =
        entries.stream()
            .filter(entry -> !entry.endsWith("*"))
            .collect(Collectors.toUnmodifiableSet());
    PREFIXES =
        entries.stream()
            .filter(entry -> entry.endsWith("*"))
            .map(entry -> entry.substring(0, entry.length() - 1))
            .toList();
  }

  private TrackingParameters() {}

  /** Whether a parameter of this name is dropped; upper and lower case are alike. */
  static boolean contains(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }

  private static List<String> entries() {
    try (InputStream in = TrackingParameters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: restore it from version control");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
  }
}
