package io.greenlit.status.reading.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.English;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final CatalogueEntry GHOSTS_UK = entry("ghosts-2019", "Ghosts", "GB", 2019);
  private static final CatalogueEntry GHOSTS_US = entry("ghosts", "Ghosts", "US", 2021);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It's Okay to Not Be Okay; It’s Okay To Not Be Okay",
        "It's Okay to Not Be Okay; Its Okay to Not Be Okay",
        "Law & Order: Special Victims Unit; Law and Order: Special Victims Unit",
        "The Good Place; Good Place",
        "Marvel's Daredevil Nights; Daredevil Nights",
        "Élite Corps; Elite Corps",
        "Salt Road; SALT ROAD",
      })
  void spellings_of_one_title_find_one_show(String title, String written) {
    Catalogue catalogue = Catalogue.of(List.of(entry("x", title, "US", 2020)));

    assertThat(ids(catalogue, written)).containsExactly("x");
    assertThat(catalogue.named(written)).extracting(CatalogueEntry::id).containsExactly("x");
  }

  @Test
  void the_longest_name_wins() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                entry("power", "Power", "US", 2014),
                entry("ghost", "Power Book II: Ghost", "US", 2020)));

    assertThat(ids(catalogue, "Power Book II: Ghost")).containsExactly("ghost");
    assertThat(ids(catalogue, "Power Book")).containsExactly("power");
  }

  @Test
  void shows_with_one_title_are_found_together() {
    Catalogue catalogue = Catalogue.of(List.of(GHOSTS_UK, GHOSTS_US));

    assertThat(ids(catalogue, "Ghosts")).containsExactlyInAnyOrder("ghosts-2019", "ghosts");
  }

  @Test
  void shows_with_one_title_stand_in_the_order_of_their_ids() {
    assertThat(Catalogue.of(List.of(GHOSTS_UK, GHOSTS_US)).named("Ghosts"))
        .containsExactly(GHOSTS_US, GHOSTS_UK);
  }

  @Test
  void it_knows_how_many_shows_it_has_and_which() {
    Catalogue catalogue = Catalogue.of(List.of(GHOSTS_UK, GHOSTS_US));

    assertThat(catalogue.size()).isEqualTo(2);
    assertThat(catalogue.has("ghosts-2019")).isTrue();
    assertThat(catalogue.has("ghosts-2020")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Voice; Voice",
        "Anna's Salt Road; Salt Road",
        "Marvel's Salt; Salt",
        "Salt Road; salt road",
      })
  void a_word_alone_another_owner_or_small_letters_are_no_spelling_of_a_title(
      String title, String written) {
    assertThat(ids(Catalogue.of(List.of(entry("x", title, "US", 2020))), written)).isEmpty();
  }

  @Test
  void the_name_of_a_brand_may_be_left_out_for_both_brands() {
    assertThat(ids(Catalogue.of(List.of(entry("x", "DC's Salt Road", "US", 2020))), "Salt Road"))
        .containsExactly("x");
  }

  @Test
  void two_shows_cannot_have_one_id() {
    assertThatThrownBy(() -> Catalogue.of(List.of(GHOSTS_UK, GHOSTS_UK)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ghosts-2019");
  }

  @Test
  void every_name_of_a_large_catalogue_is_found() {
    List<CatalogueEntry> shows = GeneratedShows.of(7, 5_000);
    Catalogue catalogue = Catalogue.of(shows);

    assertThat(shows)
        .allSatisfy(show ->
            assertThat(show.names())
                .allSatisfy(name ->
                    assertThat(catalogue.named(name)).as("seed 7: " + name).contains(show)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Salt Road", "-salt", "salt--road", "salt/road"})
  void an_id_is_letters_and_digits_joined_by_hyphens(String id) {
    assertThatThrownBy(() -> entry(id, "Salt Road", "US", 2020))
        .isInstanceOfSatisfying(
            InvalidEntry.class, error -> assertThat(error.field()).isEqualTo("id"));
  }

  private static List<String> ids(Catalogue catalogue, String text) {
    return Stream.ofNullable(catalogue.at(English.TOKENIZER.tokens(text), 0))
        .flatMap(match -> match.value().stream())
        .map(CatalogueEntry::id)
        .toList();
  }

  private static CatalogueEntry entry(
      String id, String title, @Nullable String country, @Nullable Integer year) {
    return new CatalogueEntry(id, title, List.of(), country, null, year, Map.of());
  }
}
