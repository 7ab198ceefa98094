package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

  @Test
  void comments_and_empty_lines_are_skipped() {
    List<Row> rows = Rows.parse("cues.tsv", "# a comment\n\na\tb\n", 2);

    assertThat(rows).containsExactly(new Row("cues.tsv", 3, List.of("a", "b")));
  }

  @Test
  void a_missing_column_is_an_error_that_names_file_and_line() {
    assertThatThrownBy(() -> Rows.parse("cues.tsv", "# a comment\nonly one\n", 2))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("cues.tsv:2: 1 columns instead of 2");
  }

  @Test
  void an_unknown_choice_is_an_error_that_names_the_choices() {
    Row row = Rows.parse("words.tsv", "no-such-set\ta b\n", 2).getFirst();

    assertThatThrownBy(() -> WordSets.of(List.of(row)))
        .hasMessageStartingWith("words.tsv:1: 'no-such-set' is none of [abbreviation");
  }

  @Test
  void an_id_used_twice_is_an_error() {
    List<Row> rows = Rows.parse("triggers.tsv", "a\tx\nb\tx\na\ty\n", 2);

    assertThatThrownBy(() -> Rows.requireDistinctIds(rows))
        .hasMessage("triggers.tsv:3: the id 'a' is taken by an earlier row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..3 season", "season ..3", "season ..99 two", "be un-done|gone x"})
  void a_pattern_that_cannot_be_meant_is_an_error(String pattern) {
    Row row = new Row("triggers.tsv", 7, List.of(pattern));

    assertThatThrownBy(() -> Pattern.of(row, 0, new Vocabulary()))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("triggers.tsv:7: ");
  }

  @Test
  void a_missing_file_is_an_error_that_names_it() {
    assertThatThrownBy(() -> Rows.of("no-such-file.tsv", 2))
        .hasMessageContaining("no-such-file.tsv");
  }
}
