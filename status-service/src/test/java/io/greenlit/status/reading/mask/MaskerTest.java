package io.greenlit.status.reading.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.text.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {

  /** The one title is "Killing Time". */
  private static final TitleSpans TITLES =
      (sentence, at) ->
          at + 1 < sentence.tokens().size()
                  && sentence.tokens().get(at).is("killing")
                  && sentence.tokens().get(at + 1).is("time")
              ? new TitleSpans.Span("killing-time", at + 2, 0)
              : null;

  private final Masker masker =
      Masker.of(Folder.ENGLISH, English.WORDS, Calendar.of(Folder.ENGLISH), Networks.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Netflix renews Killing Time for a third season | [Network] renews [Title] for a [Season]
          It ends on May 3                               | it ends on [Day]
          The new medical drama is back                  | [one show] is back
          These dramas are over                          | [shows] are over
          its crime series thriller goes on              | [one show] goes on
          the drama Killing Time goes on                 | the drama [Title] goes on
          the drama, Killing Time, goes on               | the drama , [Title] , goes on
          the drama contract is signed                   | the drama contract is signed
          the actor has a drama                          | the actor has a drama
          the best of all, this drama                    | the best of all , [one show]
          the one two three four five six seven eight drama | the one two three four five six seven eight drama
          """)
  void phrases_become_units(String text, String expected) {
    assertThat(written(text)).isEqualTo(expected);
  }

  @Test
  void a_number_behind_a_title_is_a_season_of_its_own() {
    TitleSpans numbered = (sentence, at) -> at == 0 ? new TitleSpans.Span("signal", 2, 2) : null;
    List<Unit> units = masker.units(sentence("Signal 2 returns"), numbered);

    assertThat(units).hasSize(3);
    assertThat(units.get(0)).isEqualTo(new Unit.Title("signal", 0, 8));
    assertThat(units.get(1))
        .isInstanceOfSatisfying(
            Unit.Season.class, season -> assertThat(season.season().numbers()).containsExactly(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The streamer Kuro renewed Killing Time           | the streamer [Network] renewed [Title]
          Kuro Play has cancelled its drama after a season | [Network] has cancelled [one show] after a season
          Kuro has renewed ‘Salt’ at last                  | [Network] has renewed ‘ salt ’ at last
          He spoke to Kuro+ about it                       | he spoke to [Network] about it
          the network Tuesday said so                      | the network [Day] said so
          It has ordered the series again                  | it has ordered [one show] again
          Kuro has cancelled the trip                      | kuro has cancelled the trip
          """)
  void a_network_that_no_list_knows_is_found_by_what_it_does(String text, String expected) {
    List<Sentence> article = List.of(sentence(text));

    assertThat(
            masker.of(article).units(article.getFirst(), TITLES).stream()
                .map(MaskerTest::written)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  private String written(String text) {
    return masker.units(sentence(text), TITLES).stream()
        .map(MaskerTest::written)
        .collect(Collectors.joining(" "));
  }

  private static String written(Unit unit) {
    return switch (unit) {
      case Unit.Word word -> word.token().norm();
      case Unit.Anaphor anaphor -> anaphor.plural() ? "[shows]" : "[one show]";
      case Unit.Title title -> "[Title]";
      case Unit.Season season -> "[Season]";
      case Unit.Day day -> "[Day]";
      case Unit.Network network -> "[Network]";
    };
  }

  private static Sentence sentence(String text) {
    return new Sentence(
        Sentence.Part.BODY, 0, text, 0, text.length(), English.TOKENIZER.tokens(text));
  }
}
