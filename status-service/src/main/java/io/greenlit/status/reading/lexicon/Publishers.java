package io.greenlit.status.reading.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of source a publisher is, by the host of its pages or by its name. */
public final class Publishers {

  private static final String KINDS = "source-kinds.tsv";
  private static final String FILE = "publishers.tsv";
  private static final String UNLISTED = "unlisted";

  private final Map<String, SourceKind> kinds;
  private final Map<String, SourceKind> publishers;
  private final SourceKind unlisted;

  private Publishers(Map<String, SourceKind> kinds, Map<String, SourceKind> publishers) {
    this.kinds = kinds;
    this.publishers = publishers;
    SourceKind other = kinds.get(UNLISTED);
    if (other == null) {
      throw new LexiconException(KINDS, 0, "no row gives the kind '" + UNLISTED + "'");
    }
    this.unlisted = other;
  }

  /** The publishers of the resource file. */
  public static Publishers standard() {
    Map<String, SourceKind> kinds = new HashMap<>();
    List<Row> rows = Rows.of(KINDS, 4);
    Rows.requireDistinctIds(rows);
    rows.forEach(row -> kinds.put(row.column(0), SourceKind.of(row)));
    return new Publishers(kinds, Map.of()).with(Rows.of(FILE, 2));
  }

  /**
   * These publishers and others, which take the place of those with the same host or name.
   *
   * @param rows hosts or names with their kinds
   */
  public Publishers with(List<Row> rows) {
    Map<String, SourceKind> added = new HashMap<>();
    for (Row row : rows) {
      for (String name : row.column(0).split("\\|", -1)) {
        SourceKind kind = kinds.get(row.column(1));
        if (kind == null) {
          throw row.error(
              "'%s' is none of %s"
                  .formatted(row.column(1), kinds.keySet().stream().sorted().toList()));
        }
        if (name.isBlank()) {
          throw row.error("an empty name between two '|'");
        }
        if (added.put(key(name), kind) != null) {
          throw row.error("the publisher '" + name + "' stands in an earlier row");
        }
      }
    }
    Map<String, SourceKind> all = new HashMap<>(publishers);
    all.putAll(added);
    return new Publishers(kinds, all);
  }

  /**
   * What an article's publisher is worth: of its name and the host of its url the one that weighs
   * less, so that no name lends its weight to a stranger's page.
   */
  public SourceKind kind(@Nullable String publisher, @Nullable String url) {
    SourceKind named = publisher == null ? null : listed(key(publisher));
    SourceKind hosted = url == null ? null : listed(place(url));
    if (named == null || hosted == null) {
      SourceKind one = named == null ? hosted : named;
      return one == null ? unlisted : one;
    }
    return named.weaker(hosted);
  }

  /** What a page is worth that only itself says who published it: never more than press. */
  public SourceKind selfDeclared(@Nullable String publisher, @Nullable String url) {
    return kind(publisher, url).selfDeclared();
  }

  /** How many hosts and names are listed. */
  public int size() {
    return publishers.size();
  }

  /** "bbc.co.uk/mediacentre" before "bbc.co.uk", "press.hulu.com" before "hulu.com". */
  private @Nullable SourceKind listed(String name) {
    for (String path = name; !path.isEmpty(); path = withoutLastPart(path)) {
      for (String host = path; !host.isEmpty(); host = withoutSubdomain(host)) {
        SourceKind kind = publishers.get(host);
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  private static String withoutLastPart(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String withoutSubdomain(String host) {
    int dot = host.indexOf('.');
    int slash = host.indexOf('/');
    return dot < 0 || (slash >= 0 && slash < dot) ? "" : host.substring(dot + 1);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Host and first parts of the path. */
  private static String place(String url) {
    String place = key(url);
    int scheme = place.indexOf("://");
    place = scheme < 0 ? place : place.substring(scheme + 3);
    for (char end : new char[] {'?', '#'}) {
      int at = place.indexOf(end);
      place = at < 0 ? place : place.substring(0, at);
    }
    String[] parts = place.split("/", 4);
    int port = parts[0].indexOf(':');
    StringBuilder host = new StringBuilder(port < 0 ? parts[0] : parts[0].substring(0, port));
    for (int i = 1; i < Math.min(parts.length, 3); i++) {
      host.append('/').append(parts[i]);
    }
    return host.toString();
  }
}
