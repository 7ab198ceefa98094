package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under how many titles an article knows a show, where it comes from and when it began. */
class ReaderShowDetailsTest {

  private static final Reader READER = Reader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Copper Hill” (“Guri-ui Eondeok”) has been renewed for a second season.",
        "“Guri-ui Eondeok” (“Copper Hill”) has been renewed for a second season.",
        "The second season of “Copper Hill” (“Guri-ui Eondeok”) has been ordered.",
        "MBC has ordered a second season of “Copper Hill” (Korean title: “Guri-ui Eondeok”).",
        "MBC has ordered a second season of “Copper Hill” (original title “Guri-ui Eondeok”).",
        "“Copper Hill,” also known as “Guri-ui Eondeok,” has been renewed for a second season.",
        "“Guri-ui Eondeok”, known in English as “Copper Hill”, was renewed for a second season.",
        "“Copper Hill” was renewed for season 2. “Guri-ui Eondeok” (“Copper Hill”) is a hit.",
      })
  void two_titles_are_one_show_whichever_stands_in_the_brackets(String text) {
    List<ArticleClaims> shows = read(READER, text);

    assertThat(shows).hasSize(1);
    assertThat(shows.getFirst().show().id()).isEqualTo("copper-hill");
    assertThat(shows.getFirst().aliases()).containsExactly("Guri-ui Eondeok");
    assertThat(shows.getFirst().claims()).extracting(Claim::season).containsOnly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATV has renewed Yeşil Yol (Copper Hill) for a second season. Yeşil Yol is a hit.",
        "ATV has renewed Copper Hill for a second season. Copper Hill (Turkish title: Yeşil Yol)"
            + " is a hit.",
      })
  void a_translation_needs_no_quotes(String text) {
    List<ArticleClaims> shows = read(READER, text);

    assertThat(shows).hasSize(1);
    assertThat(shows.getFirst().show().id()).isEqualTo("copper-hill");
    assertThat(shows.getFirst().aliases()).containsExactly("Yeşil Yol");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Netflix has renewed Copper Hill (Jane Doe) for a second season. Copper Hill is a hit.",
        "Kim Min (“Salt Road”) joins the drama “Copper Hill”, which was renewed for season 2.",
        "“Copper Hill” (Netflix) has been renewed for a second season.",
        "“Copper Hill” (2022) has been renewed for a second season.",
        "“Copper Hill” (“The Big Storm”) has been renewed for a second season.",
        "The drama “Copper Hill” has been renewed. Its first episode is “Yeşil Yol” (“Blue Gate”).",
        "“Copper Hill” (based on the webtoon “Guri Eondeok”) has been renewed for a second season.",
      })
  void an_actor_a_network_a_year_an_episode_and_a_source_are_no_titles(String text) {
    assertThat(read(READER, text))
        .anyMatch(show -> show.show().id().equals("copper-hill"))
        .allMatch(show -> show.aliases().isEmpty());
  }

  @Test
  void the_title_that_the_catalogue_knows_is_the_shows() {
    Reader reader = READER.with(Catalogue.of(List.of(entry("lantern-2020", "Zinnoberwald"))));

    List<ArticleClaims> shows =
        read(reader, "“Copper Hill” (“Zinnoberwald”) has been renewed for a second season.");

    assertThat(shows).hasSize(1);
    assertThat(shows.getFirst().show().id()).isEqualTo("lantern-2020");
    assertThat(shows.getFirst().aliases()).containsExactly("Copper Hill");
  }

  @Test
  void two_shows_of_the_catalogue_stay_two() {
    Reader reader =
        READER.with(
            Catalogue.of(
                List.of(
                    entry("zinnoberwald", "Zinnoberwald"), entry("copper-hill", "Copper Hill"))));

    assertThat(read(reader, "“Copper Hill” (“Zinnoberwald”) has been renewed for a third season."))
        .allMatch(show -> show.aliases().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "KBS has renewed “Copper Hill,” the Korean comedy of 2024, for a second season.; 2024; KR",
        "NHK has cancelled its 2022 hospital drama Copper Hill after one season.; 2022; -",
        "The Japanese network TBS has renewed the drama “Copper Hill” for season 2.; -; -",
        "“Copper Hill” (2021) has been renewed for a second season.; 2021; -",
        "“Copper Hill” (KBS, 2021) has been renewed for a second season.; 2021; -",
        "The British sitcom “Copper Hill” has been renewed for a second season.; -; GB",
        "Copper Hill, a Turkish thriller, has been renewed for a second season.; -; TR",
        "“Copper Hill” was renewed for season 2. It is no remake of the Korean drama “Copper Hill”.; -; -",
        "The Korean drama “Copper Hill” was renewed for season 2. The British sitcom “Copper Hill” is old.; -; -",
        "The American remake of “Copper Hill” has been renewed for a second season.; -; -",
        "Netflix has renewed “Copper Hill” for season 2 (2025).; -; -",
      })
  void year_and_country_are_what_is_said_of_the_show_itself(
      String text, @Nullable Integer year, @Nullable String country) {
    List<ArticleClaims> shows = read(READER, text);

    assertThat(shows).hasSize(1);
    assertThat(shows.getFirst().year()).isEqualTo(year);
    assertThat(shows.getFirst().country()).isEqualTo(country);
  }

  private static List<ArticleClaims> read(Reader reader, String text) {
    return new ArrayList<>(reader.read(Articles.text(null, text)).shows());
  }

  private static CatalogueEntry entry(String id, String title) {
    return new CatalogueEntry(id, title, List.of(), "DE", "ZDF", 2020, Map.of());
  }
}
