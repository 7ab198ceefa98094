package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a file of which one column is a pattern. */
public final class PatternRows {

  private final Vocabulary vocabulary;
  private final List<Row> rows;
  private final int patternColumn;

  private PatternRows(WordClasses classes, List<Row> rows, int patternColumn) {
    this.vocabulary = classes.vocabulary();
    this.rows = rows.stream().map(row -> classes.expand(row, patternColumn)).toList();
    this.patternColumn = patternColumn;
  }

  /** Rows of a language, whose patterns may name its classes of words. */
  public static PatternRows of(WordClasses classes, List<Row> rows, int patternColumn) {
    return new PatternRows(classes, rows, patternColumn);
  }

  /** An index of the rows that are wanted, each standing for what is made of it. */
  public <T> PatternIndex<T> index(Predicate<Row> wanted, Function<Row, T> value) {
    Map<Pattern, T> patterns = new LinkedHashMap<>();
    for (Row row : rows) {
      if (wanted.test(row)) {
        patterns.put(Pattern.of(row, patternColumn, vocabulary), value.apply(row));
      }
    }
    return PatternIndex.of(patterns);
  }
}
