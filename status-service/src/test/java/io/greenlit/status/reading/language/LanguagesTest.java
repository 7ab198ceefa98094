package io.greenlit.status.reading.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Publishers;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void english_and_spanish_are_read() {
    assertThat(Languages.standard().folders()).containsExactly(Folder.ENGLISH, new Folder("es"));
  }

  @Test
  void a_folder_that_lacks_a_file_is_refused_with_the_name_of_the_file() {
    Languages incomplete = Languages.of("languages-incomplete.tsv");

    assertThatThrownBy(() -> Reader.of(incomplete, Publishers.standard()))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("xx/words.tsv")
        .hasMessageContaining("the file is missing");
  }

  @Test
  void a_third_language_is_a_folder_and_a_row() {
    Languages languages = Languages.of("languages-incomplete.tsv");

    assertThat(languages.folders()).containsExactly(Folder.ENGLISH, new Folder("xx"));
  }

  @Test
  void a_script_that_unicode_does_not_know_is_an_error_that_names_the_row() {
    assertThatThrownBy(() -> Languages.of("languages-broken.tsv"))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("languages-broken.tsv:2: 'runic-ish' is no script");
  }

  @Test
  void a_language_that_stands_there_twice_is_an_error_that_names_the_row() {
    assertThatThrownBy(() -> Languages.of("languages-twice.tsv"))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(
            "languages-twice.tsv:3: the language 'en' stands in an earlier row");
  }
}
