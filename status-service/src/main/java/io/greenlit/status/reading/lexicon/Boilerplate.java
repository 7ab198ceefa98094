package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines that belong to the site, not to the article. */
public final class Boilerplate {

  private static final int LONGEST_LINE = 400;

  /** Those that a line may contain whatever it begins with. */
  private final List<Line> anywhere = new ArrayList<>();

  /**
   * By the letter that a line begins with, all lines that it can be, in the order of their rows.
   */
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

  private record Line(Kind kind, String words) {}

  /** What to do with a line. */
  public enum Verdict {
    KEEP,
    DROP,
    DROP_REST
  }

  private Boilerplate(List<Row> rows) {
    for (Row row : rows) {
      Line line = new Line(row.choice(0, Kind.class), row.column(1));
      switch (line.kind()) {
        case CONTAINS -> {
          byLetter.values().forEach(lines -> lines.add(line));
          anywhere.add(line);
        }
        case LINE, STARTS, REST, REST_STARTS ->
            byLetter
                .computeIfAbsent(line.words().charAt(0), letter -> new ArrayList<>(anywhere))
                .add(line);
      }
    }
  }

  /** The lines of a language. */
  public static Boilerplate of(Folder folder) {
    return new Boilerplate(folder.rows("boilerplate.tsv", 2));
  }

  /** What to do with a block or sentence of this text. */
  public Verdict of(String text) {
    String head = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    String line = head.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = bare(line);
    List<Line> possible =
        line.isEmpty() ? anywhere : byLetter.getOrDefault(line.charAt(0), anywhere);
    for (Line boilerplate : possible) {
      boolean fits =
          switch (boilerplate.kind()) {
            case LINE, REST -> bare.equals(boilerplate.words());
            case STARTS, REST_STARTS -> line.startsWith(boilerplate.words());
            case CONTAINS -> line.contains(boilerplate.words());
          };
      if (fits) {
        return switch (boilerplate.kind()) {
          case LINE, STARTS, CONTAINS -> Verdict.DROP;
          case REST, REST_STARTS -> Verdict.DROP_REST;
        };
      }
    }
    return Verdict.KEEP;
  }

  private static String bare(String line) {
    int end = line.length();
    while (end > 0 && ":.!… ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
