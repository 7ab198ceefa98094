package io.greenlit.status.reading.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.catalogue.ShowRegister.Assignment;
import io.greenlit.status.reading.catalogue.ShowRegister.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowRegisterTest {

  private static final CatalogueEntry SALT_ROAD =
      new CatalogueEntry("salt-road", "Salt Road", List.of("SR"), "KR", "tvN", 2024, Map.of());

  private static final Map<String, String> IMDB = Map.of("imdb", "tt3");

  private final ShowRegister register = new ShowRegister(List.of(SALT_ROAD));

  @Test
  void what_is_put_lies_over_the_seed_file_until_it_is_reset() {
    CatalogueEntry other =
        new CatalogueEntry("salt-road", "Salt Way", List.of(), "KR", "SBS", 2024, Map.of());

    register.put(other);
    assertThat(register.get("salt-road")).isEqualTo(other);

    register.remove("salt-road");
    assertThat(register.entries()).isEmpty();

    register.reset("salt-road");
    assertThat(register.entries()).containsExactly(SALT_ROAD);
  }

  @Test
  void an_imported_show_of_same_title_and_year_is_the_known_one_and_adds_to_it() {
    Assignment assigned =
        register.assign(draft("Salt Road", "KR", 2025, Map.of("imdb", "tt1", "tvmaze", "7")));

    assertThat(assigned.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(assigned.entry().id()).isEqualTo("salt-road");
    assertThat(assigned.entry().year()).isEqualTo(2024);
    assertThat(assigned.entry().externalIds()).containsEntry("imdb", "tt1");
  }

  @Test
  void the_same_id_elsewhere_makes_it_the_same_show_whatever_it_is_called() {
    register.put(register.assign(draft("Salt Road", "KR", 2024, Map.of("imdb", "tt1"))).entry());

    Assignment assigned =
        register.assign(draft("Sogeum Gil", null, null, Map.of("imdb", "tt1", "wikidata", "Q1")));

    assertThat(assigned.entry().id()).isEqualTo("salt-road");
    assertThat(assigned.entry().aliases()).containsExactly("SR", "Sogeum Gil");
  }

  @Test
  void another_year_country_or_id_elsewhere_makes_it_another_show() {
    register.put(register.assign(draft("Salt Road", "KR", 2024, Map.of("imdb", "tt1"))).entry());

    List<String> ids = new ArrayList<>();
    ids.add(id(draft("Salt Road", "KR", 1999, Map.of())));
    ids.add(id(draft("Salt Road", "US", 2024, Map.of())));
    ids.add(id(draft("Salt Road", "KR", 2024, Map.of("imdb", "tt2"))));
    ids.add(id(draft("Salt Road", null, null, Map.of("tvmaze", "9"))));

    assertThat(ids)
        .containsExactly(
            "salt-road-1999", "salt-road-2024", "salt-road-2024-kr", "salt-road-tvmaze-9");
  }

  @Test
  void importing_again_changes_nothing() {
    List<ShowDraft> drafts = new ArrayList<>();
    for (CatalogueEntry show : GeneratedShows.of(11, 3_000)) {
      drafts.add(
          new ShowDraft(
              null,
              show.title(),
              show.aliases(),
              show.country(),
              show.network(),
              show.year(),
              show.externalIds()));
    }
    drafts.forEach(draft -> register.put(register.assign(draft).entry()));
    List<CatalogueEntry> once = register.entries();

    assertThat(drafts)
        .allSatisfy(draft ->
            assertThat(register.assign(draft).outcome())
                .as("seed 11: " + draft.title())
                .isEqualTo(Outcome.UNCHANGED));
    assertThat(register.entries()).isEqualTo(once);
  }

  @Test
  void a_line_builds_upon_one_before_it_that_is_not_written_yet() {
    register.assign(draft("Oak Street", "US", 2020, Map.of("imdb", "tt3")));

    Assignment second = register.assign(draft("Oak Street", "US", 2020, Map.of("tvmaze", "3")));

    assertThat(second.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(second.entry().id()).isEqualTo("oak-street");
    assertThat(second.entry().externalIds()).containsOnlyKeys("imdb", "tvmaze");
    assertThat(register.get("oak-street")).isNull();
  }

  @Test
  void what_could_not_be_written_is_forgotten() {
    Assignment first = register.assign(draft("Oak Street", "US", 2020, Map.of("imdb", "tt3")));

    register.abandon(first.entry());

    assertThat(register.assign(draft("Oak Street", "US", 2020, Map.of("imdb", "tt3"))).outcome())
        .isEqualTo(Outcome.CREATED);
  }

  @Test
  void a_draft_with_an_id_replaces_that_show() {
    ShowDraft draft = new ShowDraft("salt-road", "Salt Way", List.of(), null, null, null, Map.of());

    assertThat(register.assign(draft).entry())
        .isEqualTo(draft.as("salt-road"))
        .extracting(CatalogueEntry::network)
        .isNull();
  }

  @Test
  void a_draft_that_makes_no_sense_names_its_field() {
    assertThatThrownBy(() -> register.assign(draft("Salt Road", "Korea", 2024, Map.of())))
        .isInstanceOfSatisfying(
            InvalidEntry.class, error -> assertThat(error.field()).isEqualTo("country"));
  }

  @Test
  void what_was_removed_or_put_otherwise_is_found_under_its_old_ids_no_longer() {
    CatalogueEntry first = register.assign(draft("Oak Street", "US", 2020, IMDB)).entry();
    register.put(first);
    register.put(
        new CatalogueEntry(first.id(), "Elm Street", List.of(), "US", "tvN", 2020, Map.of()));
    assertThat(register.assign(draft("Oak Street", "US", 2020, IMDB)).outcome())
        .isEqualTo(Outcome.CREATED);

    register.put(first);
    register.remove(first.id());
    assertThat(register.get(first.id())).isNull();
    assertThat(register.assign(draft("Pine Street", "US", 2020, IMDB)).entry().id())
        .isEqualTo("pine-street");
  }

  @Test
  void a_reset_takes_back_what_was_put_over_the_seed_file_and_what_it_never_had() {
    register.put(register.assign(draft("Salt Road", "KR", 2024, IMDB)).entry());
    register.put(register.assign(draft("Oak Street", "US", 2020, Map.of())).entry());

    register.reset("salt-road");
    register.reset("oak-street");

    assertThat(register.entries()).containsExactly(SALT_ROAD);
    assertThat(register.assign(draft("Another", null, null, IMDB)).outcome())
        .isEqualTo(Outcome.CREATED);
    assertThat(register.inSeedFile("salt-road")).isTrue();
    assertThat(register.inSeedFile("oak-street")).isFalse();
  }

  @Test
  void an_older_line_that_could_not_be_written_leaves_a_later_one_of_the_show() {
    CatalogueEntry first = register.assign(draft("Oak Street", "US", 2020, IMDB)).entry();
    register.assign(draft("Oak Street", "US", 2020, Map.of("tvmaze", "3")));

    register.abandon(first);

    assertThat(register.assign(draft("Oak Street", "US", 2020, IMDB)).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void what_could_not_be_written_gives_its_ids_free() {
    register.abandon(register.assign(draft("Oak Street", "US", 2020, IMDB)).entry());

    assertThat(register.assign(draft("Pine Street", "US", 2020, IMDB)).entry().id())
        .isEqualTo("pine-street");
  }

  @Test
  void shows_that_nothing_tells_apart_are_numbered() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(id(draft("Pine Street", null, null, Map.of())));
    }

    assertThat(ids)
        .containsExactly("pine-street", "pine-street-2", "pine-street-3", "pine-street-4");
  }

  private String id(ShowDraft draft) {
    CatalogueEntry entry = register.assign(draft).entry();
    register.put(entry);
    return entry.id();
  }

  private static ShowDraft draft(
      String title,
      @Nullable String country,
      @Nullable Integer year,
      Map<String, String> externalIds) {
    return new ShowDraft(null, title, List.of(), country, "tvN", year, externalIds);
  }
}
