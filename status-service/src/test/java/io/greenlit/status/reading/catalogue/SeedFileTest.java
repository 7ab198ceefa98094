package io.greenlit.status.reading.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.lexicon.LexiconException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {

  @Test
  void the_file_has_several_hundred_shows_of_many_countries() {
    List<CatalogueEntry> entries = SeedFile.entries();

    assertThat(entries).hasSizeGreaterThan(300);
    assertThat(entries).filteredOn(entry -> "KR".equals(entry.country())).hasSizeGreaterThan(80);
    assertThat(entries.stream().map(CatalogueEntry::country).distinct()).hasSizeGreaterThan(15);
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.year()).as(entry.id()).isNotNull())
        .allSatisfy(entry -> assertThat(entry.network()).as(entry.id()).isNotNull());
  }

  @Test
  void a_row_gives_a_show() {
    List<CatalogueEntry> entries =
        SeedFile.parse("# a comment\nSalt Road\tSogeum Gil|SR\tKR\ttvN\t2024\t-\n");

    assertThat(entries)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.id()).isEqualTo("salt-road");
          assertThat(entry.names()).containsExactly("Salt Road", "Sogeum Gil", "SR");
          assertThat(entry.country()).isEqualTo("KR");
          assertThat(entry.year()).isEqualTo(2024);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "Salt Road/-/kr/tvN/2024/-; country",
        "Salt Road/-/KR/tvN/soon/-; 'soon' is no whole number",
        "Salt Road/-/KR/tvN/1024/-; year",
        "Salt Road/a||b/KR/tvN/2024/-; aliases",
        "Salt Road/-/KR/tvN/2024/Salt Road; id",
        "Salt Road/-/KR/tvN/2024; 5 columns instead of 6",
        "Oak Street/-/US/Fox/2020/-; stands in an earlier row",
      })
  void a_row_that_makes_no_sense_is_named_with_its_line(String row, String problem) {
    String text = "# comment\nOak Street/-/US/ABC/2019/-\n" + row + "\n";

    assertThatThrownBy(() -> SeedFile.parse(text.replace('/', '\t')))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("titles.tsv")
        .hasMessageContaining("3")
        .hasMessageContaining(problem);
  }
}
