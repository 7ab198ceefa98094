package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          renew                 | renew it                    | 1
          renew                 | cancel it                   | -1
          has been renewed      | has been renewed            | 3
          has been renewed      | has been                    | -1
          has been? renewed     | has renewed                 | 2
          has been? renewed     | has been renewed            | 3
          has been? renewed     | has not renewed             | -1
          has ..2 renewed       | has renewed                 | 2
          has ..2 renewed       | has now been renewed        | 4
          has ..2 renewed       | has now at last renewed     | -1
          has ..3 renewed       | has ended ; it renewed      | -1
          has ..3 season        | has one season more season  | 5
          in NUMBER days        | in 12 days                  | 3
          in NUMBER days        | in twelve days              | -1
          un-cancelled show     | un-cancelled show           | 4
          show 's host?         | show's host                 | 3
          """)
  void a_pattern_matches_as_an_editor_means_it(String pattern, String text, int end) {
    assertThat(pattern(pattern).match(units(text), 0)).isEqualTo(end);
  }

  @Test
  void either_word_of_an_alternative_fits() {
    Pattern pattern = pattern("picked|scooped up");

    assertThat(pattern.match(units("picked up"), 0)).isEqualTo(2);
    assertThat(pattern.match(units("scooped up"), 0)).isEqualTo(2);
    assertThat(pattern.match(units("held up"), 0)).isEqualTo(-1);
    assertThat(pattern.beginnings().all())
        .containsExactlyInAnyOrder(vocabulary.id("picked"), vocabulary.id("scooped"));
  }

  @Test
  void matches_come_by_where_they_begin_and_the_longest_first() {
    PatternIndex<String> index = index("picked", "picked up", "up", "a|12|NUMBER b");

    assertThat(index.matches(units("he picked up")))
        .extracting(PatternIndex.Match::value)
        .containsExactly("picked up", "picked", "up");
    assertThat(index.longest(units("he picked up")))
        .containsExactly(new PatternIndex.Match<>("picked up", 1, 3));
    assertThat(index.matchesAt(units("he picked up"), 0)).isEmpty();
  }

  @Test
  void a_pattern_that_can_begin_in_two_ways_at_one_word_is_found_once() {
    PatternIndex<String> index = index("12|NUMBER days");

    assertThat(index.matches(units("12 days"))).hasSize(1);
  }

  @Test
  void patterns_of_one_length_keep_the_order_of_their_rows() {
    PatternIndex<String> index = index("picked ..1 up", "picked up|down", "picked off? up");

    assertThat(index.matchesAt(units("picked up"), 0))
        .extracting(PatternIndex.Match::value)
        .containsExactly("picked ..1 up", "picked up|down", "picked off? up");
  }

  @Test
  void matches_overlap_where_they_share_a_word() {
    PatternIndex.Match<String> first = new PatternIndex.Match<>("a", 1, 3);

    assertThat(first.overlaps(new PatternIndex.Match<>("b", 2, 5))).isTrue();
    assertThat(first.overlaps(new PatternIndex.Match<>("b", 0, 2))).isTrue();
    assertThat(first.overlaps(new PatternIndex.Match<>("b", 3, 5))).isFalse();
    assertThat(first.overlaps(new PatternIndex.Match<>("b", 0, 1))).isFalse();
  }

  private PatternIndex<String> index(String... patterns) {
    Map<Pattern, String> all = new LinkedHashMap<>();
    for (String pattern : patterns) {
      all.put(pattern(pattern), pattern);
    }
    return PatternIndex.of(all);
  }

  private Pattern pattern(String text) {
    return Pattern.of(new Row("triggers.tsv", 1, List.of(text)), 0, vocabulary);
  }

  private UnitKeys units(String text) {
    return UnitKeys.of(
        new Tokenizer(vocabulary).tokens(text).stream().map(Unit.Word::new).toList());
  }
}
