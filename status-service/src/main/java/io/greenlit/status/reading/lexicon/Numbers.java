package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Tokenizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words for numbers. */
public final class Numbers {

  private final Map<Kind, Map<String, Integer>> values = new EnumMap<>(Kind.class);

  /** What kind of number a word is. */
  public enum Kind {
    CARDINAL,
    ORDINAL,
    ROMAN
  }

  private Numbers(List<Row> rows) {
    for (Row row : rows) {
      values
          .computeIfAbsent(row.choice(0, Kind.class), kind -> new HashMap<>())
          .put(Tokenizer.norm(row.column(1)), row.number(2));
    }
  }

  /** The numbers of a language. */
  public static Numbers of(Folder folder) {
    return new Numbers(folder.rows("numbers.tsv", 3));
  }

  /** The words of a kind. */
  public Set<String> all(Kind kind) {
    return Set.copyOf(values.getOrDefault(kind, Map.of()).keySet());
  }

  /** The number that a word of this kind stands for; 0 where it stands for none. */
  public int of(Kind kind, String word) {
    return values.getOrDefault(kind, Map.of()).getOrDefault(word, 0);
  }
}
