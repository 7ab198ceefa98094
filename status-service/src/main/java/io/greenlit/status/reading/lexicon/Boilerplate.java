package io.greenlit.status.reading.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that belong to the site, not to the article. */
public final class Boilerplate {

  private static final int LONGEST_LINE = 400;

  private final List<Line> lines = new ArrayList<>();

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
      lines.add(new Line(row.choice(0, Kind.class), row.column(1)));
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
    for (Line boilerplate : lines) {
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
