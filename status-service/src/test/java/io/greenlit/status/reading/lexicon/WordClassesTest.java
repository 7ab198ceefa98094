package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  private final WordClasses classes =
      WordClasses.of(Rows.parse("classes.tsv", "said\tsaid says\nspoke\t@said told\n", 2));

  @Test
  void a_class_stands_for_all_its_words_and_those_of_the_classes_it_names() {
    Row row = new Row("triggers.tsv", 7, List.of("id", "producer @spoke ..2 not?"));

    assertThat(classes.expand(row, 1).column(1)).isEqualTo("producer said|says|told ..2 not?");
  }

  @Test
  void a_class_that_is_missing_is_named_with_file_and_line() {
    Row row = new Row("triggers.tsv", 7, List.of("id", "@sung"));

    assertThatThrownBy(() -> classes.expand(row, 1))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("triggers.tsv")
        .hasMessageContaining("7")
        .hasMessageContaining("@sung")
        .hasMessageContaining("[said, spoke]");
  }
}
