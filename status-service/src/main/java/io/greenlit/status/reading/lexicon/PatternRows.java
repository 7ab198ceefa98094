package io.greenlit.status.reading.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a file of which one column is a pattern. */
public final class PatternRows {

  private final List<Row> rows;
  private final int patternColumn;

  private PatternRows(List<Row> rows, int patternColumn) {
    WordClasses classes = WordClasses.standard();
    this.rows = rows.stream().map(row -> classes.expand(row, patternColumn)).toList();
    this.patternColumn = patternColumn;
  }

  /** The rows of a resource file with this many columns. */
  public static PatternRows of(String file, int columns, int patternColumn) {
    return new PatternRows(Rows.of(file, columns), patternColumn);
  }

  /** Rows that have been read already. */
  public static PatternRows of(List<Row> rows, int patternColumn) {
    return new PatternRows(rows, patternColumn);
  }

  /** An index of the rows that are wanted, each standing for what is made of it. */
  public <T> PatternIndex<T> index(Predicate<Row> wanted, Function<Row, T> value) {
    Map<Pattern, T> patterns = new LinkedHashMap<>();
    for (Row row : rows) {
      if (wanted.test(row)) {
        patterns.put(Pattern.of(row, patternColumn), value.apply(row));
      }
    }
    return PatternIndex.of(patterns);
  }
}
