package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.mask.PhraseTrie;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shows that are known before an article is read, found by their names. A snapshot: it never
 * changes, so what one article is read with is one catalogue.
 */
public final class Catalogue {

  private final PhraseTrie<List<CatalogueEntry>> names = new PhraseTrie<>();
  private final Map<String, List<CatalogueEntry>> slugs;
  private final Map<String, CatalogueEntry> ids;

  private Catalogue(Collection<CatalogueEntry> entries) {
    slugs = HashMap.newHashMap(entries.size());
    ids = HashMap.newHashMap(entries.size());
    for (CatalogueEntry entry : entries) {
      List<CatalogueEntry> alone = List.of(entry);
      if (ids.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("two entries with the id " + entry.id());
      }
      for (String name : entry.names()) {
        slugs.merge(Show.idOf(name), alone, Catalogue::together);
        for (List<String> spelling : spellings(name)) {
          names.merge(spelling, alone, Catalogue::together);
        }
      }
    }
  }

  /** The catalogue of these shows, each with an id of its own. */
  public static Catalogue of(Collection<CatalogueEntry> entries) {
    return new Catalogue(entries);
  }

  /** The catalogue of the resource file. */
  public static Catalogue standard() {
    return of(SeedFile.entries());
  }

  /** How many shows it has. */
  public int size() {
    return ids.size();
  }

  /** Whether it has a show of this id. */
  public boolean has(String showId) {
    return ids.containsKey(showId);
  }

  /** The show of this id; null where there is none. */
  public @Nullable CatalogueEntry get(String showId) {
    return ids.get(showId);
  }

  /** All shows of the longest name that begins at a token, written with a capital. */
  public PhraseTrie.@Nullable Match<List<CatalogueEntry>> at(List<Token> tokens, int at) {
    return tokens.get(at).capital() ? names.at(tokens, at) : null;
  }

  /** The shows that a name means in any of its spellings; none where no show has it. */
  public List<CatalogueEntry> named(String name) {
    return named(Show.named(name));
  }

  /** The shows that have the same name as one that an article names. */
  public List<CatalogueEntry> named(Show show) {
    return slugs.getOrDefault(show.id(), List.of());
  }

  private static List<CatalogueEntry> together(
      List<CatalogueEntry> known, List<CatalogueEntry> more) {
    if (known.containsAll(more)) {
      return known;
    }
    List<CatalogueEntry> all = new ArrayList<>(known);
    all.addAll(more);
    all.sort(Comparator.comparing(CatalogueEntry::id));
    return List.copyOf(all);
  }

  /** A name with and without its article or brand, and without its apostrophes. */
  private static List<List<String>> spellings(String name) {
    List<String> words = Tokenizer.norms(name);
    List<List<String>> spellings = new ArrayList<>();
    spellings.add(words);
    if (words.size() > 2 && words.getFirst().equals("the")) {
      spellings.add(words.subList(1, words.size()));
    }
    if (words.size() > 3
        && words.get(1).equals("'s")
        && (words.getFirst().equals("marvel") || words.getFirst().equals("dc"))) {
      spellings.add(words.subList(2, words.size()));
    }
    if (words.stream().anyMatch(word -> word.indexOf('\'') >= 0)) {
      spellings.add(withoutApostrophes(words));
    }
    return spellings;
  }

  private static List<String> withoutApostrophes(List<String> words) {
    List<String> plain = new ArrayList<>();
    for (String word : words) {
      if (word.equals("'s") && !plain.isEmpty()) {
        plain.add(plain.removeLast() + "s");
      } else {
        plain.add(word.replace("'", ""));
      }
    }
    return plain;
  }
}
