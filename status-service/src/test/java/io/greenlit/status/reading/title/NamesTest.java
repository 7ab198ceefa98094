package io.greenlit.status.reading.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.text.Sentence.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final Names NAMES = new Names(English.WORDS, English.CALENDAR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like Salt Road a lot                     | Salt Road
          They like The Lord of the Flies a lot         | The Lord of the Flies
          They like Salt and Iron a lot                 | Salt and Iron
          They like Salt and Road of a lot              | Salt and Road
          They like Salt, Road a lot                    | Salt; Road
          They like Salt-Road a lot                     | Salt-Road
          They like Salt's Road a lot                   | Salt's Road
          They like Anna's The Bear a lot               | The Bear
          They like Mrs. Green a lot                    | Mrs. Green
          They like Dr. Green. Anna does                | Dr. Green; Anna
          They like J. R. Stone a lot                   | J. R. Stone
          They like 9-1-1 Salt a lot                    | 9-1-1 Salt
          They like All Shows of Salt a lot             | All Shows of Salt
          They like YOU a lot                           | YOU
          Salt Road                                     | Salt Road
          They like One Two Three Four Five Six Seven Eight Salt a lot | One Two Three Four Five Six Seven Eight Salt
          """)
  void a_run_of_words_with_capitals_is_a_name(String text, String expected) {
    assertThat(names(Part.BODY, text)).containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday they met",
        "In May they met",
        "They like Q a lot",
        "They like You a lot",
        "They like Everybody a lot",
        "They like All TV Shows a lot",
        "They like Salt League a lot",
        "They like Contract Road a lot",
        "They like 9-1-1 a lot",
        "They like Reportedly a lot",
        "Reportedly it is",
        "They like One Two Three Four Five Six Seven Eight Nine Salt a lot",
      })
  void dates_common_words_leagues_and_endless_runs_are_none(String text) {
    assertThat(names(Part.BODY, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like Q season 2 a lot                    | Q
          They like You season 2 a lot                  | You
          They like Salt League season 2 a lot          | Salt League
          They like Contract Road season 2 a lot        | Contract Road
          """)
  void a_season_behind_it_makes_a_common_word_a_name(String text, String expected) {
    assertThat(names(Part.BODY, text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reportedly Salt Road is back                  | Salt Road
          However, Salt Road is back                    | Salt Road
          When Salt Falls is back                       | Salt Falls; When Salt Falls?
          Reportedly, When Salt Falls is back           | Salt Falls; When Salt Falls?
          They like When Salt Falls a lot               | When Salt Falls
          """)
  void a_first_word_that_begins_the_sentence_may_not_belong_to_it(String text, String expected) {
    assertThat(names(Part.BODY, text)).containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Salt Road Renewed at Last                     | Salt Road
          Salt Road Season 2 Is Coming                  | Salt Road
          """)
  void in_a_heading_a_word_of_renewal_ends_a_name(String text, String expected) {
    assertThat(names(Part.HEADING, text)).containsExactly(expected);
    assertThat(names(Part.BODY, "They like Salt Road Renewed a lot"))
        .containsExactly("Salt Road Renewed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They like “Salt Road” a lot",
        "They like “Salt Road,” a drama",
        "They like “Salt Road.”",
        "They like „Salt Road” a lot",
        "They like ‘Salt Road’ a lot",
        "They like «Salt Road» a lot",
        "They like 'Salt Road' a lot",
      })
  void words_in_quotes_are_a_name(String text) {
    assertThat(names(Part.BODY, text)).containsExactly("“Salt Road”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They like “Mrs. Salt Road” a lot              | “Mrs. Salt Road”
          They like “Salt of the Road” a lot            | “Salt of the Road”
          They like “Salt Road: Season 2” a lot         | “Salt Road” with a season
          They like “Salt Road, Season 2” a lot         | “Salt Road” with a season
          They said “We like it a lot” and left         |
          They like “of the Road” a lot                 | Road
          They said “Salt. Road” and left               | Salt; Road
          They said “Salt; Road” and left               | Salt; Road
          They like “Salt Road a lot                    | Salt Road
          They like “” a lot                            |
          They like “2” a lot                           |
          They like “One Two Three Four Five Six Seven Eight Nine Salt One Two” a lot | “One Two Three Four Five Six Seven Eight Nine Salt One Two”
          They like “One Two Three Four Five Six Seven Eight Nine Salt One Two Three Four Five” a lot | Three Four Five
          """)
  void a_sentence_in_quotes_is_none(String text, @Nullable String expected) {
    assertThat(names(Part.BODY, text))
        .containsExactly(expected == null ? new String[0] : expected.split("; "));
  }

  @Test
  void a_name_tells_where_it_stands_its_quotes_included() {
    MaskedText masked = MaskedText.untitled(Part.BODY, "They like “Salt Road,” not Oak Street");

    assertThat(NAMES.in(masked.sentence(), masked.units()))
        .extracting(Names.Name::words, Names.Name::from, Names.Name::to)
        .containsExactly(
            tuple(List.of("salt", "road"), 2, 7), tuple(List.of("oak", "street"), 8, 10));
  }

  @Test
  void in_spanish_only_the_first_word_of_a_title_has_a_capital() {
    Folder spanish = new Folder("es");
    Names names = new Names(WordSets.of(spanish, English.VOCABULARY), Calendar.of(spanish));

    assertThat(written(names, "Vuelve “La casa del río azul” en mayo"))
        .contains("“La casa del río azul”");
    assertThat(written(names, "Dijo “la casa del río azul” en mayo"))
        .doesNotContain("“la casa del río azul”");
    assertThat(written(names, "Dijo “La casa del río azul, y más” en mayo"))
        .doesNotContain("“La casa del río azul, y más”");
    assertThat(written(names, "Dijo “La casa del río azul y todo lo demás” en mayo"))
        .doesNotContain("“La casa del río azul y todo lo demás”");
  }

  private static List<String> names(Part part, String text) {
    MaskedText masked = MaskedText.untitled(part, text);
    return NAMES.in(masked.sentence(), masked.units()).stream().map(NamesTest::written).toList();
  }

  private static List<String> written(Names names, String text) {
    MaskedText masked = MaskedText.untitled(Part.BODY, text);
    return names.in(masked.sentence(), masked.units()).stream().map(NamesTest::written).toList();
  }

  private static String written(Names.Name name) {
    String written = name.look().quoted() ? "“" + name.written() + "”" : name.written();
    return written
        + (name.look().season() ? " with a season" : "")
        + (name.look().lead() ? "?" : "");
  }
}
