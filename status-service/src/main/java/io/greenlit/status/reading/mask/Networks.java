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

  /** Those of the file, where these are an article's own. */
  private final @Nullable Networks listed;

  private Networks(List<Row> rows) {
    this.listed = null;
    for (Row row : rows) {
      for (String alias : row.column(1).split("\\|", -1)) {
        List<String> words = Tokenizer.norms(alias);
        if (words.isEmpty()) {
          throw row.error("an empty name between two '|'");
        }
        names.add(words, row.column(0));
      }
    }
  }

  private Networks(Networks listed, List<UnlistedNetworks.Found> found) {
    this.listed = listed;
    found.forEach(one -> names.add(one.words(), one.written()));
  }

  /** The networks of the resource file. */
  public static Networks standard() {
    return new Networks(Rows.of("networks.tsv", 2));
  }

  /** The name under which a network goes here; null where the file does not know it. */
  public @Nullable String canonical(String name) {
    return names.of(Tokenizer.norms(name));
  }

  /** These and some that only one article names. */
  Networks and(List<UnlistedNetworks.Found> found) {
    return new Networks(this, found);
  }

  /** The network named at a token; a name is written with a capital. */
  public PhraseTrie.@Nullable Match<String> at(List<Token> tokens, int at) {
    if (!tokens.get(at).capital()) {
      return null;
    }
    PhraseTrie.Match<String> known = listed == null ? null : listed.at(tokens, at);
    return known == null ? names.at(tokens, at) : known;
  }
}
