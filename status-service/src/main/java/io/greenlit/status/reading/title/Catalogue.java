package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.mask.PhraseTrie;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shows that are known before any article is read, with the names that mean them. */
public final class Catalogue {

  private final PhraseTrie<Show> names = new PhraseTrie<>();
  private final Set<String> ids = new HashSet<>();

  private Catalogue(List<Row> rows) {
    for (Row row : rows) {
      Show show = Show.named(row.column(0));
      if (!ids.add(show.id())) {
        throw row.error("the show '" + row.column(0) + "' stands in an earlier row");
      }
      add(row, row.column(0), show);
      if (!row.column(1).equals("-")) {
        for (String alias : row.column(1).split("\\|", -1)) {
          add(row, alias, show);
        }
      }
    }
  }

  /** The catalogue of the resource file. */
  public static Catalogue standard() {
    return new Catalogue(Rows.of("titles.tsv", 2));
  }

  private void add(Row row, String name, Show show) {
    List<String> words = Tokenizer.tokens(name).stream().map(Token::norm).toList();
    if (words.isEmpty()) {
      throw row.error("an empty name");
    }
    names.add(words, show);
    if (words.getFirst().equals("the") && words.size() > 2) {
      names.add(words.subList(1, words.size()), show);
    }
  }

  /** Whether it has a show of this id. */
  boolean has(String showId) {
    return ids.contains(showId);
  }

  /** The show named at a token, written with a capital. */
  PhraseTrie.@Nullable Match<Show> at(List<Token> tokens, int at) {
    return tokens.get(at).capital() ? names.at(tokens, at) : null;
  }
}
