package io.greenlit.status.reading;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What must not change, or only in one respect, when an article is written in another way. */
class ReaderMetamorphicTest {

  private static final long SEED = 20_260_122;
  private static final Reader READER = Reader.standard();
  private static final List<SampleArticle> SAMPLES = SampleArticle.of("articles.txt");

  private static final List<String> TITLES =
      List.of(
          "Marrow",
          "Gullwing",
          "Cold Ferry",
          "The Tin Parade",
          "Letters From the Quarry",
          "Widow's Walk",
          "The Miller’s Daughters",
          "Ink & Ember",
          "Åse and Jørgen",
          "Café Lumière",
          "Señor Búho",
          "Straße Nach Süden");
  private static final List<String> EVERYDAY_WORDS =
      List.of("Kettle", "Almost", "Porch", "Again", "Gravel", "Renewed");
  private static final List<String> COMPANIES =
      List.of(
          "Netflix",
          "Apple TV+",
          "Hulu",
          "Peacock",
          "NBC",
          "CBS",
          "ABC",
          "AMC",
          "JTBC",
          "tvN",
          "Syfy",
          "Starz",
          "Showtime",
          "Paramount+",
          "Freeform",
          "Shudder");
  private static final List<String> UNRELATED =
      List.of(
          "Rain is expected in the north on Sunday. The wind will ease towards evening, and the"
              + " harbour ferries keep to their usual hours.",
          "Peel two onions and let them soften in butter. Add the flour, stir for a minute and"
              + " pour in the warm milk.",
          "The town library is closed for repairs until the end of the month. Books may be handed"
              + " back at the post office.");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Tally tally = new Tally();

  @Test
  void another_title_changes_the_show_and_nothing_else() {
    for (SampleArticle sample : SAMPLES) {
      for (Show show : shows(sample)) {
        for (String title : TITLES) {
          check(
              sample,
              title,
              Variation.renamed(show.title(), title),
              fact -> fact.showId().equals(show.id()) ? fact.of(Show.idOf(title)) : fact);
        }
      }
    }

    tally.holdsAtLeast(400, 100);
  }

  @Test
  void an_everyday_word_in_quotes_is_a_title_like_any_other() {
    for (SampleArticle sample : SAMPLES) {
      for (Show show : shows(sample)) {
        for (String title : EVERYDAY_WORDS) {
          check(
              sample,
              title,
              Variation.renamedInQuotes(show.title(), title),
              fact -> fact.showId().equals(show.id()) ? fact.of(Show.idOf(title)) : fact);
        }
      }
    }

    tally.holdsAtLeast(200, 100);
  }

  @Test
  void later_seasons_change_the_season_and_nothing_else() {
    for (SampleArticle sample : SAMPLES) {
      for (int more = 1; more <= 4; more++) {
        int seasons = more;
        UnaryOperator<String> later = Variation.seasonsLater(more);
        for (Show show : shows(sample)) {
          UnaryOperator<String> numbered = Variation.numberLater(show.title(), more);
          UnaryOperator<String> before = later;
          later = text -> numbered.apply(before.apply(text));
        }
        check(sample, "+" + more, later, fact -> fact.later(seasons));
      }
    }

    tally.holdsAtLeast(100, 100);
  }

  @Test
  void digits_or_words_for_a_season_are_one() {
    for (SampleArticle sample : SAMPLES) {
      check(sample, "otherwise", Variation::seasonsOtherwise, UnaryOperator.identity());
    }

    tally.holdsAtLeast(30, 100);
  }

  @Test
  void another_network_changes_the_network_and_nothing_else() {
    for (SampleArticle sample : SAMPLES) {
      for (int round = 0; round < 3; round++) {
        int step = 1 + random.nextInt(COMPANIES.size() - 1);
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < COMPANIES.size(); i++) {
          others.put(COMPANIES.get(i), COMPANIES.get((i + step) % COMPANIES.size()));
        }
        check(
            sample,
            "companies +" + step,
            Variation.renamed(others),
            fact -> fact.at(others.getOrDefault(String.valueOf(fact.network()), fact.network())));
      }
    }

    tally.holdsAtLeast(50, 100);
  }

  @Test
  void quotes_of_any_style_are_quotes() {
    Map<String, UnaryOperator<String>> styles =
        Map.of(
            "straight", Variation.quoted("\"", "\"", "'", "'"),
            "straight double", Variation.quoted("\"", "\"", "\"", "\""),
            "curly double", Variation.quoted("“", "”", "“", "”"),
            "low and high", Variation.quoted("„", "”", "„", "”"),
            "low and turned", Variation.quoted("„", "“", "‚", "‘"),
            "guillemets", Variation.quoted("«", "»", "«", "»"),
            "double and single guillemets", Variation.quoted("«", "»", "‹", "›"),
            "guillemets inwards", Variation.quoted("»", "«", "›", "‹"));
    for (SampleArticle sample : SAMPLES) {
      styles.forEach((name, style) -> check(sample, name, style, UnaryOperator.identity()));
    }

    tally.holdsAtLeast(200, 100);
  }

  @Test
  void titles_of_several_words_need_no_quotes_once_the_headline_has_them() {
    for (SampleArticle sample : SAMPLES) {
      UnaryOperator<String> bare = UnaryOperator.identity();
      for (Show show : shows(sample)) {
        if (show.title().contains(" ")) {
          UnaryOperator<String> before = bare;
          bare = text -> Variation.unquoted(show.title()).apply(before.apply(text));
        }
      }
      check(sample, "no quotes", sample.headline(), bare.apply(sample.body()), same());
    }

    tally.holdsAtLeast(20, 100);
  }

  @Test
  void a_paragraph_about_something_else_changes_nothing() {
    for (SampleArticle sample : SAMPLES) {
      for (String paragraph : UNRELATED) {
        for (double where : new double[] {0, 0.5, 1}) {
          check(
              sample,
              paragraph.substring(0, 8) + " at " + where,
              sample.headline(),
              Variation.with(sample.body(), paragraph, where),
              same());
        }
      }
    }

    tally.holdsAtLeast(270, 100);
  }

  @Test
  void blanks_and_line_ends_change_nothing() {
    Map<String, UnaryOperator<String>> ways =
        Map.of(
            "two blanks", text -> text.replace(" ", "  "),
            "carriage returns", text -> text.replace("\n", "\r\n"),
            "blanks at line ends", text -> text.replace("\n", " \t\n"),
            "no-break spaces", text -> text.replace(' ', '\u00a0'),
            "tabs", text -> text.replace(' ', '\t'),
            "more empty lines", text -> "\n\n" + text.replace("\n\n", "\n\n\n\n") + "\n\n",
            "wrapped lines", text -> Variation.wrapped(text, 72));
    for (SampleArticle sample : SAMPLES) {
      ways.forEach(
          (name, way) -> check(sample, name, sample.headline(), way.apply(sample.body()), same()));
    }

    tally.holdsAtLeast(150, 100);
  }

  @Test
  void a_headline_in_capitals_says_the_same() {
    for (SampleArticle sample : SAMPLES) {
      check(sample, "capitals", sample.headline().toUpperCase(Locale.ROOT), sample.body(), same());
    }

    tally.holdsAtLeast(30, 100);
  }

  private static UnaryOperator<Fact> same() {
    return UnaryOperator.identity();
  }

  private static List<Show> shows(SampleArticle sample) {
    return READER.read(sample.article()).shows().stream().map(ArticleClaims::show).toList();
  }

  private void check(
      SampleArticle sample,
      String variation,
      UnaryOperator<String> rewrite,
      UnaryOperator<Fact> expected) {
    check(
        sample,
        variation,
        rewrite.apply(sample.headline()),
        rewrite.apply(sample.body()),
        expected);
  }

  private void check(
      SampleArticle sample,
      String variation,
      String headline,
      String body,
      UnaryOperator<Fact> expected) {
    if (headline.equals(sample.headline()) && body.equals(sample.body())) {
      return;
    }
    List<String> before = lines(Fact.of(READER.read(sample.article())), expected);
    List<String> after = lines(Fact.of(READER.read(sample.written(headline, body))), same());
    tally.check(
        before.equals(after),
        "%s, %s:%n    expected %s%n    found    %s"
            .formatted(sample.name(), variation, before, after));
  }

  private static List<String> lines(List<Fact> facts, UnaryOperator<Fact> change) {
    return facts.stream().map(change).map(Fact::toString).distinct().sorted().toList();
  }
}
