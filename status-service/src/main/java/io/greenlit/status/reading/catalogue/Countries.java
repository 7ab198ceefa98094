package io.greenlit.status.reading.catalogue;

import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.mask.PhraseTrie;
import io.greenlit.status.reading.text.Token;
import java.util.List;

/** The words that tell where a show comes from: "Korean", "K-drama". */
public final class Countries {

  private final PhraseTrie<String> words = new PhraseTrie<>();

  private Countries(List<Row> rows) {
    for (Row row : rows) {
      for (String phrase : row.column(1).split("\\|", -1)) {
        words.add(List.of(phrase.split(" ", -1)), row.column(0));
      }
    }
  }

  /** The words of the resource file. */
  public static Countries standard() {
    return new Countries(Rows.of("countries.tsv", 2));
  }

  /** The country named at a token, ISO 3166-1 alpha-2; empty where none is. */
  public String at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean pronoun = token.norm().length() == 2 && !token.upper();
    if (!token.capital() || pronoun) {
      return "";
    }
    PhraseTrie.Match<String> match = words.at(tokens, at);
    return match == null ? "" : match.value();
  }
}
