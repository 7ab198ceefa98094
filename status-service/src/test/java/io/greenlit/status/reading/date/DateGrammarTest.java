package io.greenlit.status.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Premiere.Precision;
import io.greenlit.status.reading.English;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {

  private static final LocalDate TEXT_DATE = LocalDate.of(2026, 11, 20);

  private final DateGrammar grammar = new DateGrammar(Calendar.of(Folder.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June 17                 | DAY            | 2027-06-17
          Dec. 14                 | DAY            | 2026-12-14
          Friday, Oct. 15, 2027   | DAY            | 2027-10-15
          27 October 2027         | DAY            | 2027-10-27
          the 3rd of May          | DAY            | 2027-05-03
          June, 9 2027            | DAY            | 2027-06-09
          2027-01-05              | DAY            | 2027-01-05
          spring 2027             | SEASON_OF_YEAR | 2027-03-01
          March 2027              | MONTH          | 2027-03-01
          in May                  | MONTH          | 2027-05-01
          in 2027                 | YEAR           | 2027-01-01
          Tuesday                 | DAY            | 2026-11-24
          """)
  void dates_are_read_as_the_press_writes_them(String text, Precision precision, LocalDate day) {
    DateMention date = first(text);

    assertThat(date).isNotNull();
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.resolve(TEXT_DATE)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it may return", "20 episodes", "season 2", "at 10 p.m.", "march on"})
  void other_words_and_numbers_are_no_dates(String text) {
    assertThat(first(text)).isNull();
  }

  @org.jspecify.annotations.Nullable
  DateMention first(String text) {
    List<Token> tokens = English.TOKENIZER.tokens(text);
    for (int at = 0; at < tokens.size(); at++) {
      DateGrammar.Match match = grammar.at(tokens, at);
      if (match != null) {
        return match.date();
      }
    }
    return null;
  }
}
