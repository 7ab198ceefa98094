package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.lexicon.Folder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedSourceTest {

  private final CitedSource cited = CitedSource.of(Folder.ENGLISH, English.CLASSES, English.WORDS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          According to Daily Arena, it is over.                    | daily arena
          According to the Daily Arena, it is over.                | daily arena
          It is over, according to Daily Arena                     | daily arena
          Daily Arena reported that it is over.                    | daily arena
          Daily Arena reports that it is over.                     | daily arena
          Daily Arena has learned that it is over.                 | daily arena
          Daily Arena first reported that it is over.              | daily arena
          As Daily Arena has first reported, it is over.           | daily arena
          The Valley Post reported that it is over.                | the valley post
          One Two Three Four Five Six reported that it is over.    | two three four five six
          According to One Two Three Four Five Six, it is over.    | one two three four five
          """)
  void the_outlet_is_the_name_beside_the_word_that_cites_it(String text, String outlet) {
    assertThat(in(text, null)).isEqualTo(outlet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is over.",
        "According to insiders, it is over.",
        "According to the, well, it is over.",
        "It was reported that it is over.",
        "He reported that it is over.",
        "The reports say that it is over.",
        "They arrived at it according to",
        "Reported by nobody.",
      })
  void what_has_no_name_is_no_outlet(String text) {
    assertThat(in(text, null)).isNull();
  }

  @Test
  void a_publisher_does_not_cite_itself() {
    assertThat(in("Daily Arena has learned that it is over.", "DailyArena.com")).isNull();
    assertThat(in("The Daily Arena has learned that it is over.", "daily-arena.example")).isNull();
    assertThat(in("Daily Arena has learned that it is over.", "valleypost.com"))
        .isEqualTo("daily arena");
  }

  @Test
  void an_outlet_behind_the_publishers_own_name_is_cited() {
    assertThat(in("Daily Arena has learned what Valley Post reported.", "dailyarena.com"))
        .isEqualTo("valley post");
  }

  private @Nullable String in(String text, @Nullable String publisher) {
    return cited.in(MaskedText.of(text).units(), publisher);
  }
}
