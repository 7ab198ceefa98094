package io.greenlit.benchmarks.reading;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.SeedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A catalogue of any size that makes reading as hard as a real one does: its shows are called what
 * the articles' words are, alone and in twos, and the articles' own shows are among them.
 */
final class GeneratedCatalogue {

  private static final long SEED = 50_000;
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2026;
  private static final List<String> JOINTS = List.of(" ", " ", " of the ", " and ", ": ");

  private GeneratedCatalogue() {}

  /** So many shows, the standard catalogue's among them; always the same. */
  static Catalogue of(int size) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    Map<String, CatalogueEntry> shows = new LinkedHashMap<>();
    SeedFile.entries().forEach(entry -> shows.put(entry.id(), entry));
    List<String> words = GeneratedArticles.words();
    words.forEach(word -> add(shows, word, random));
    while (shows.size() < size) {
      String joint = one(JOINTS, random);
      String title = one(words, random) + joint + one(words, random);
      add(shows, random.nextBoolean() ? title : "The " + title, random);
    }
    return Catalogue.of(shows.values());
  }

  private static void add(Map<String, CatalogueEntry> shows, String title, RandomGenerator random) {
    String id = Show.idOf(title);
    int year = random.nextInt(FIRST_YEAR, LAST_YEAR);
    shows.putIfAbsent(
        id, new CatalogueEntry(id, title, List.of(), "US", "Netflix", year, Map.of()));
  }

  private static String one(List<String> parts, RandomGenerator random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
