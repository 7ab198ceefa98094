package io.greenlit.status.reading.title;

import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.mask.Networks;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of several shows with one title an article means. Each show is given points for its
 * network, country and first year where the text names them, more in a sentence that has the title.
 * Where that leaves several, it is the one that began last before the article's day; a show whose
 * year is unknown comes after those, one that had not begun yet at the end.
 */
final class Namesakes {

  private static final int YEAR_BEHIND_TITLE = 8;
  private static final Evidence NETWORK = new Evidence(4, 2);
  private static final Evidence COUNTRY = new Evidence(3, 1);
  private static final Evidence YEAR = new Evidence(3, 1);

  private final List<Sentence> sentences;
  private final List<List<KnownNames.Mention>> mentions;
  private final Networks networks;
  private final Countries countries;
  private final int year;
  private final Map<List<CatalogueEntry>, CatalogueEntry> chosen = new HashMap<>();

  private record Evidence(int near, int anywhere) {}

  /**
   * @param mentions the catalogue's names in each of the sentences
   * @param year of the article
   */
  Namesakes(
      List<Sentence> sentences,
      List<List<KnownNames.Mention>> mentions,
      Networks networks,
      Countries countries,
      int year) {
    this.sentences = List.copyOf(sentences);
    this.mentions = List.copyOf(mentions);
    this.networks = networks;
    this.countries = countries;
    this.year = year;
  }

  /** The one of these shows that is meant; always the same one in an article. */
  CatalogueEntry choose(List<CatalogueEntry> shows) {
    return shows.size() == 1 ? shows.getFirst() : chosen.computeIfAbsent(shows, this::best);
  }

  private CatalogueEntry best(List<CatalogueEntry> shows) {
    Map<String, Integer> points = new HashMap<>();
    for (CatalogueEntry show : shows) {
      points.put(show.id(), points(show));
    }
    return shows.stream()
        .min(
            Comparator.comparingInt((CatalogueEntry show) -> -points.getOrDefault(show.id(), 0))
                .thenComparingInt(this::distance)
                .thenComparing(CatalogueEntry::id))
        .orElseThrow();
  }

  /** Years from its start to the article; those that lie before count less than those after. */
  private int distance(CatalogueEntry show) {
    Integer began = show.year();
    if (began == null) {
      return 10_000;
    }
    return began <= year ? year - began : 20_000 + began - year;
  }

  private int points(CatalogueEntry show) {
    String network = canonical(show.network());
    // The article's own year may stand there for any reason.
    String began = show.year() == null || show.year() == year ? null : show.year().toString();
    int fromNetwork = 0;
    int fromCountry = 0;
    int fromYear = 0;
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      boolean near = mentions.get(i).stream().anyMatch(mention -> mention.shows().contains(show));
      for (int at = 0; at < tokens.size(); at++) {
        if (network != null && network.equals(networkAt(tokens, at))) {
          fromNetwork = Math.max(fromNetwork, near ? NETWORK.near() : NETWORK.anywhere());
        }
        if (countries.at(tokens, at).equals(show.country())) {
          fromCountry = Math.max(fromCountry, near ? COUNTRY.near() : COUNTRY.anywhere());
        }
        if (began != null && tokens.get(at).is(began)) {
          fromYear = Math.max(fromYear, near ? YEAR.near() : YEAR.anywhere());
        }
      }
      fromYear = Math.max(fromYear, yearBehind(show, tokens, mentions.get(i)));
    }
    return fromNetwork + fromCountry + fromYear;
  }

  /** "Ghosts (2019)". */
  private static int yearBehind(
      CatalogueEntry show, List<Token> tokens, List<KnownNames.Mention> mentions) {
    Integer began = show.year();
    for (KnownNames.Mention mention : mentions) {
      int at = mention.to();
      while (at < tokens.size() && !tokens.get(at).spoken() && !tokens.get(at).is("(")) {
        at++;
      }
      if (began != null
          && mention.shows().contains(show)
          && at + 1 < tokens.size()
          && tokens.get(at).is("(")
          && tokens.get(at + 1).is(began.toString())) {
        return YEAR_BEHIND_TITLE;
      }
    }
    return 0;
  }

  private @Nullable String networkAt(List<Token> tokens, int at) {
    var match = networks.at(tokens, at);
    return match == null ? null : match.value();
  }

  private @Nullable String canonical(@Nullable String network) {
    if (network == null) {
      return null;
    }
    String known = networks.canonical(network);
    return known == null ? network : known;
  }
}
