package io.greenlit.status.reading.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Numbers;
import io.greenlit.status.reading.text.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonGrammarTest {

  private final SeasonGrammar grammar =
      new SeasonGrammar(Numbers.of(Folder.ENGLISH, English.VOCABULARY), English.WORDS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Season 2                     | NUMBERED 2
          Season #20                   | NUMBERED 20
          season two                   | NUMBERED 2
          the second season            | NUMBERED 2
          its 10-episode third season  | NUMBERED 3
          a seventh and final season   | NUMBERED 7 last
          a third series               | NUMBERED 3
          series six                   | NUMBERED 6
          Seasons 6 and 7              | NUMBERED 6,7
          S2                           | NUMBERED 2
          sophomore run                | NUMBERED 2
          Season 4 premiere            | NUMBERED 4 event
          three seasons                | COUNT 3
          two more seasons             | NEXT
          another season               | NEXT
          an all-new season            | NEXT
          the final season             | CURRENT last
          back for a third.            | NUMBERED 3
          renewed for its second       | NUMBERED 2
          there will be no fourth      | NUMBERED 4
          """)
  void seasons_are_read_as_they_are_written(String text, String expected) {
    assertThat(first(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 2018-19 season",
        "the holiday season",
        "13 episodes",
        "a new series",
        "fell by a third",
        "for a third time",
        "series 2018"
      })
  void what_numbers_no_season_of_a_show_is_none(String text) {
    assertThat(first(text)).isNull();
  }

  private @Nullable String first(String text) {
    List<Token> tokens = English.TOKENIZER.tokens(text);
    for (int at = 0; at < tokens.size(); at++) {
      SeasonGrammar.Match match = grammar.at(tokens, at);
      if (match != null) {
        return written(match.season());
      }
    }
    return null;
  }

  private static String written(SeasonMention season) {
    String numbers =
        season.numbers().stream().map(String::valueOf).collect(Collectors.joining(","));
    return (season.kind()
            + " "
            + numbers
            + (season.last() ? " last" : "")
            + (season.event() ? " event" : ""))
        .replace("  ", " ")
        .strip();
  }
}
