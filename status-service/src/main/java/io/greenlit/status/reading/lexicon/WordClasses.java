package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that mean the same to every pattern, written once: {@code @announced} in a pattern stands
 * for all of them.
 */
public final class WordClasses {

  private static final Pattern NAME = Pattern.compile("@([a-z-]+)");

  private final Map<String, String> alternatives = new HashMap<>();

  private final Vocabulary vocabulary;

  private WordClasses(List<Row> rows, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Row row : rows) {
      Row known = expand(row, 1);
      String words = known.column(1).replaceAll(" +", "|");
      if (alternatives.put(row.column(0), words) != null) {
        throw row.error("the class '" + row.column(0) + "' stands in an earlier row");
      }
    }
  }

  /**
   * The classes of a language.
   *
   * @param vocabulary what the words of all patterns are added to
   */
  public static WordClasses of(Folder folder, Vocabulary vocabulary) {
    return new WordClasses(folder.rows("classes.tsv", 2), vocabulary);
  }

  /** Classes made of these rows; a class may name those before it. */
  static WordClasses of(List<Row> rows) {
    return new WordClasses(rows, new Vocabulary());
  }

  /** What the words of all patterns are added to. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The row with the words themselves in place of the classes that one column names. */
  Row expand(Row row, int column) {
    if (row.column(column).indexOf('@') < 0) {
      return row;
    }
    Matcher matcher = NAME.matcher(row.column(column));
    StringBuilder written = new StringBuilder();
    while (matcher.find()) {
      String words = alternatives.get(matcher.group(1));
      if (words == null) {
        throw row.error(
            "no class '%s' in classes.tsv; write one of %s"
                .formatted(matcher.group(), alternatives.keySet().stream().sorted().toList()));
      }
      matcher.appendReplacement(written, Matcher.quoteReplacement(words));
    }
    matcher.appendTail(written);
    List<String> columns = new ArrayList<>(row.columns());
    columns.set(column, written.toString());
    return new Row(row.file(), row.line(), columns);
  }
}
