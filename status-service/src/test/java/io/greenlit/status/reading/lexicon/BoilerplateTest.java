package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.lexicon.Boilerplate.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

  private final Boilerplate boilerplate = Boilerplate.of(Folder.ENGLISH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Also Read: ten shows for the weekend",
        "  RELATED: what to watch",
        "Don’t miss our picks",
        "Stay tuned to this page",
        "The cast in June (PHOTO BY Ann Lee)",
        "It was said so. [+2459 chars]",
        "Getty Images"
      })
  void a_line_of_the_site_is_dropped(String line) {
    assertThat(boilerplate.of(line)).isEqualTo(Verdict.DROP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Netflix has renewed it.", "They also read the script.", "Moreover, it ends."})
  void a_line_of_the_article_is_kept(String line) {
    assertThat(boilerplate.of(line)).isEqualTo(Verdict.KEEP);
  }

  @ParameterizedTest
  @CsvSource({
    "Leave a comment, DROP_REST",
    "NO COMMENTS:, DROP_REST",
    "Comments, DROP",
    "Comments were few, KEEP",
    "No comments came, KEEP"
  })
  void what_stands_below_the_articles_end_goes_too(String line, Verdict verdict) {
    assertThat(boilerplate.of(line)).isEqualTo(verdict);
  }
}
