package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies that decide about shows, by all names that the press uses. */
public final class Networks {

  private final PhraseTrie<String> names = new PhraseTrie<>();

  /** Those that begin with a small letter: "tvN". */
  private final PhraseTrie<String> smallNames = new PhraseTrie<>();

  private Networks(List<Row> rows) {
    for (Row row : rows) {
      for (String alias : row.column(1).split("\\|", -1)) {
        List<Token> tokens = Tokenizer.tokens(alias);
        if (tokens.isEmpty()) {
          throw row.error("an empty name between two '|'");
        }
        PhraseTrie<String> kind = tokens.getFirst().capital() ? names : smallNames;
        kind.add(tokens.stream().map(Token::norm).toList(), row.column(0));
      }
    }
  }

  /** The networks of the resource file. */
  public static Networks standard() {
    return new Networks(Rows.of("networks.tsv", 2));
  }

  /** The network named at a token; a name is written with a capital where its own spelling is. */
  public PhraseTrie.@Nullable Match<String> at(List<Token> tokens, int at) {
    return (tokens.get(at).capital() ? names : smallNames).at(tokens, at);
  }
}
