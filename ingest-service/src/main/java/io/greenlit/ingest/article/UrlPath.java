package io.greenlit.ingest.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** The path of a web address in its one canonical spelling. */
final class UrlPath {

  private UrlPath() {}

  /** Percent-encoding normalised, dot segments resolved, never empty. */
  static String canonical(String given) {
    String path = PercentEncoding.normalise(given, PercentEncoding.PATH);
    if (path.isEmpty()) {
      return "/";
    }
    return path.contains("/.") ? withoutDotSegments(path) : path;
  }

  /** RFC 3986, section 5.2.4, for paths that begin with a slash. */
  private static String withoutDotSegments(String path) {
    String[] segments = path.substring(1).split("/", -1);
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : segments) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String last = segments[segments.length - 1];
    boolean endsInFolder = last.equals(".") || last.equals("..");
    StringBuilder result = new StringBuilder(path.length());
    kept.forEach(segment -> result.append('/').append(segment));
    return endsInFolder || result.isEmpty() ? result.append('/').toString() : result.toString();
  }
}
