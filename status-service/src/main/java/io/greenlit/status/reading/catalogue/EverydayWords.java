package io.greenlit.status.reading.catalogue;

import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and names that mostly mean no show even where a show is called so: a catalogue has a
 * "Live", a "Home" and a "New York".
 */
public final class EverydayWords {

  private enum Kind {
    WORD,
    NAME
  }

  private final Map<Kind, Set<String>> sets = new EnumMap<>(Kind.class);

  private EverydayWords(List<Row> rows) {
    for (Kind kind : Kind.values()) {
      sets.put(kind, new HashSet<>());
    }
    for (Row row : rows) {
      Kind kind = row.choice(0, Kind.class);
      String separator = kind == Kind.WORD ? " +" : "\\|";
      for (String entry : row.column(1).split(separator, -1)) {
        if (!sets.getOrDefault(kind, new HashSet<>()).add(entry)) {
          throw row.error("'" + entry + "' stands twice");
        }
      }
    }
  }

  /** The words of the resource file. */
  public static EverydayWords standard() {
    return new EverydayWords(Rows.of("everyday.tsv", 2));
  }

  /** Whether it is a common word, or a number. */
  public boolean word(String norm) {
    return has(Kind.WORD, norm) || norm.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether the words are the name of a place, a feast or the like. */
  public boolean name(List<String> norms) {
    return has(Kind.NAME, String.join(" ", norms));
  }

  private boolean has(Kind kind, String text) {
    return sets.getOrDefault(kind, Set.of()).contains(text);
  }
}
