package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words for numbers. */
public final class Numbers {

  private static final int[] NONE = {};

  private final Map<Kind, Map<String, Integer>> words = new EnumMap<>(Kind.class);

  /** By a word's id, the number that it stands for. */
  private final Map<Kind, int[]> values = new EnumMap<>(Kind.class);

  /** What kind of number a word is. */
  public enum Kind {
    CARDINAL,
    ORDINAL,
    ROMAN
  }

  private Numbers(List<Row> rows, Vocabulary vocabulary) {
    for (Row row : rows) {
      words
          .computeIfAbsent(row.choice(0, Kind.class), kind -> new HashMap<>())
          .put(Tokenizer.norm(row.column(1)), row.number(2));
    }
    words.forEach((kind, ofKind) -> values.put(kind, byId(ofKind, vocabulary)));
  }

  private static int[] byId(Map<String, Integer> ofKind, Vocabulary vocabulary) {
    int most = ofKind.keySet().stream().mapToInt(vocabulary::add).max().orElse(0);
    int[] byId = new int[most + 1];
    ofKind.forEach((word, number) -> byId[vocabulary.id(word)] = number);
    return byId;
  }

  /** The numbers of a language, their words added to its vocabulary. */
  public static Numbers of(Folder folder, Vocabulary vocabulary) {
    return new Numbers(folder.rows("numbers.tsv", 3), vocabulary);
  }

  /** The words of a kind. */
  public Set<String> all(Kind kind) {
    return Set.copyOf(words.getOrDefault(kind, Map.of()).keySet());
  }

  /** The number that a word of this kind stands for; 0 where it stands for none. */
  public int of(Kind kind, Token token) {
    int[] ofKind = values.getOrDefault(kind, NONE);
    return token.id() < ofKind.length ? ofKind[token.id()] : 0;
  }
}
