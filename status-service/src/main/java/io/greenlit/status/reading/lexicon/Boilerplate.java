package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that belong to the site, not to the article. */
public final class Boilerplate {

  private static final int LONGEST_LINE = 400;

  /** Those that a line may contain whatever it begins with. */
  private final List<Line> anywhere = new ArrayList<>();

  private final PhraseSearch contained;

  /** The others, by the letter that a line begins with. */
  private final Map<Character, List<Line>> byLetter = new HashMap<>();

  private enum Kind {
    /** The line is this. */
    LINE,
    STARTS,
    CONTAINS,
    /** The line is this, and all that follows goes too. */
    REST,
    REST_STARTS
  }

  /** A row, and its number among all rows: the first that fits decides. */
  private record Line(int number, Kind kind, String words) {

    Verdict verdict() {
      return switch (kind) {
        case LINE, STARTS, CONTAINS -> Verdict.DROP;
        case REST, REST_STARTS -> Verdict.DROP_REST;
      };
    }
  }

  /** What to do with a line. */
  public enum Verdict {
    KEEP,
    DROP,
    DROP_REST
  }

  private Boilerplate(List<Row> rows) {
    for (int number = 0; number < rows.size(); number++) {
      Row row = rows.get(number);
      Line line = new Line(number, row.choice(0, Kind.class), row.column(1));
      switch (line.kind()) {
        case CONTAINS -> {
          if (line.words().length() < 2) {
            throw row.error("one letter stands in every line; write a word");
          }
          anywhere.add(line);
        }
        case LINE, STARTS, REST, REST_STARTS ->
            byLetter.computeIfAbsent(line.words().charAt(0), letter -> new ArrayList<>()).add(line);
      }
    }
    this.contained = new PhraseSearch(anywhere.stream().map(Line::words).toList());
  }

  /** The lines of a language. */
  public static Boilerplate of(Folder folder) {
    return new Boilerplate(folder.rows("boilerplate.tsv", 2));
  }

  /** What to do with a block or sentence of this text. */
  public Verdict of(String text) {
    return of(text, 0, text.length());
  }

  /** What to do with a block or sentence that stands at these offsets. */
  public Verdict of(String text, int start, int end) {
    int from = start;
    int to = Math.min(end, start + LONGEST_LINE);
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int number = contained.first(text, from, to);
    Line part = number < 0 ? null : anywhere.get(number);
    Line whole = from == to ? null : begun(text, from, to);
    Line first = whole == null || (part != null && part.number() < whole.number()) ? part : whole;
    return first == null ? Verdict.KEEP : first.verdict();
  }

  /** The first row that fits the line's beginning or all of it; null for none. */
  private @Nullable Line begun(String text, int from, int to) {
    for (Line line : byLetter.getOrDefault(PhraseSearch.folded(text.charAt(from)), List.of())) {
      if (PhraseSearch.has(text, from, to, line.words())) {
        boolean all = bare(text, from, to) == from + line.words().length();
        boolean fits =
            switch (line.kind()) {
              case LINE, REST -> all;
              case STARTS, REST_STARTS -> true;
              case CONTAINS -> false;
            };
        if (fits) {
          return line;
        }
      }
    }
    return null;
  }

  /** The end of the line without the marks behind it. */
  private static int bare(String text, int from, int to) {
    int end = to;
    while (end > from && ":.!… ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
