package io.greenlit.status.reading.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueEntryTest {

  private static final String LONGEST = "x".repeat(300);

  @Test
  void names_as_long_as_allowed_are_taken() {
    CatalogueEntry entry =
        new CatalogueEntry(
            LONGEST,
            LONGEST,
            Collections.nCopies(100, LONGEST),
            "KR",
            LONGEST,
            1900,
            Map.of("imdb", LONGEST));

    assertThat(entry.names()).hasSize(101);
  }

  @ParameterizedTest
  @ValueSource(ints = {1900, 2100})
  void the_first_and_the_last_year_are_taken(int year) {
    assertThat(entry("salt", "Salt", null, year).year()).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(ints = {1899, 2101})
  void a_year_before_or_behind_them_is_refused(int year) {
    assertThatThrownBy(() -> entry("salt", "Salt", null, year))
        .isInstanceOfSatisfying(
            InvalidEntry.class,
            error -> {
              assertThat(error.field()).isEqualTo("year");
              assertThat(error.advice()).isEqualTo("must be from 1900 to 2100");
              assertThat(error).hasMessage("year: must be from 1900 to 2100");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!"})
  void a_title_without_a_letter_is_refused(String title) {
    assertThatThrownBy(() -> entry("salt", title, null, 2020))
        .isInstanceOfSatisfying(
            InvalidEntry.class, error -> assertThat(error.field()).isEqualTo("title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_network_without_a_name_is_refused(String network) {
    assertThatThrownBy(() -> entry("salt", "Salt", network, 2020))
        .isInstanceOfSatisfying(
            InvalidEntry.class, error -> assertThat(error.field()).isEqualTo("network"));
  }

  @ParameterizedTest
  @CsvSource({"IMDb,tt1", "imdb,''", "'',tt1"})
  void an_id_elsewhere_without_site_or_id_is_refused(String site, String id) {
    assertThatThrownBy(
            () -> new CatalogueEntry("salt", "Salt", List.of(), null, null, null, Map.of(site, id)))
        .isInstanceOfSatisfying(
            InvalidEntry.class, error -> assertThat(error.field()).isEqualTo("externalIds"));
  }

  @Test
  void what_is_longer_than_allowed_is_refused_with_its_field() {
    String long301 = LONGEST + "x";

    assertThat(refused(long301, "Salt", List.of(), "tvN", Map.of())).isEqualTo("id");
    assertThat(refused("salt", long301, List.of(), "tvN", Map.of())).isEqualTo("title");
    assertThat(refused("salt", "Salt", Collections.nCopies(101, "S"), "tvN", Map.of()))
        .isEqualTo("aliases");
    assertThat(refused("salt", "Salt", List.of(), long301, Map.of())).isEqualTo("network");
    assertThat(refused("salt", "Salt", List.of(), "tvN", Map.of("imdb", long301)))
        .isEqualTo("externalIds");
  }

  @Test
  void ids_elsewhere_stand_in_the_order_of_their_sites() {
    CatalogueEntry entry =
        new CatalogueEntry(
            "salt", "Salt", List.of(), null, null, null, Map.of("wikidata", "Q1", "imdb", "tt1"));

    assertThat(entry.externalIds().keySet()).containsExactly("imdb", "wikidata");
  }

  private static String refused(
      String id, String title, List<String> aliases, String network, Map<String, String> ids) {
    try {
      return new CatalogueEntry(id, title, aliases, null, network, null, ids).id();
    } catch (InvalidEntry refused) {
      return refused.field();
    }
  }

  private static CatalogueEntry entry(
      String id, String title, @Nullable String network, @Nullable Integer year) {
    return new CatalogueEntry(id, title, List.of(), null, network, year, Map.of());
  }
}
