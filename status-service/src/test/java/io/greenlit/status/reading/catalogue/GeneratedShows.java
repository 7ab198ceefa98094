package io.greenlit.status.reading.catalogue;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A catalogue of any size that is as awkward as real ones: every everyday word and place is a show,
 * and most of the rest is made of such words; now and then two shows share a title.
 */
public final class GeneratedShows {

  private static final List<String> COUNTRIES = List.of("US", "GB", "KR", "JP", "CN", "TR", "IN");
  private static final List<String> NETWORKS =
      List.of("Netflix", "BBC One", "tvN", "NHK", "Fox", "Hulu", "ABC", "HBO", "Canal+");
  private static final List<String> SYLLABLES =
      List.of("ba", "ka", "lo", "mi", "ren", "sol", "tar", "ver", "zu", "dor", "eth", "gan", "hel");
  private static final List<Function<Words, String>> FORMS =
      List.of(
          words -> words.common() + " " + words.common(),
          words -> "The " + words.common(),
          words -> "The " + words.common() + " " + words.common(),
          words -> words.common() + " of the " + words.common(),
          words -> words.common() + " and " + words.common(),
          words -> words.rare() + " " + words.common(),
          words -> "The " + words.common() + " of " + words.rare(),
          words -> words.common() + " in " + words.rare(),
          Words::rare,
          words -> words.rare() + " " + words.rare(),
          words -> words.common() + ": " + words.common() + " " + words.common(),
          words -> words.common() + " " + words.number());

  private GeneratedShows() {}

  private record Words(List<String> everyday, SplittableRandom random) {

    String common() {
      return everyday.get(random.nextInt(everyday.size()));
    }

    String rare() {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(2, 5); i > 0; i--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      return capital(word.toString());
    }

    String number() {
      return Integer.toString(random.nextInt(2, 100));
    }
  }

  /** So many shows, the seed file's among them; always the same for the same seed. */
  public static List<CatalogueEntry> of(long seed, int count) {
    Map<String, CatalogueEntry> shows = new LinkedHashMap<>();
    SeedFile.entries().forEach(entry -> shows.put(entry.id(), entry));
    SplittableRandom random = new SplittableRandom(seed);
    List<String> everyday = new ArrayList<>();
    for (Row row : Rows.of("everyday.tsv", 2)) {
      boolean words = row.column(0).equals("word");
      for (String name : row.column(1).split(words ? " +" : "\\|", -1)) {
        add(shows, titleCase(name), random);
        if (words) {
          everyday.add(capital(name));
        }
      }
    }
    Words words = new Words(everyday, random);
    while (shows.size() < count) {
      add(shows, FORMS.get(random.nextInt(FORMS.size())).apply(words), random);
    }
    return List.copyOf(shows.values());
  }

  private static void add(
      Map<String, CatalogueEntry> shows, String title, SplittableRandom random) {
    int year = random.nextInt(1960, 2026);
    String slug = Show.idOf(title);
    String id = shows.containsKey(slug) ? slug + "-" + year : slug;
    shows.putIfAbsent(
        id,
        new CatalogueEntry(
            id,
            title,
            List.of(),
            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
            NETWORKS.get(random.nextInt(NETWORKS.size())),
            year,
            Map.of("tvmaze", Integer.toString(shows.size()))));
  }

  private static String titleCase(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      title.append(title.isEmpty() || word.equals("'s") ? "" : " ").append(capital(word));
    }
    return title.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
