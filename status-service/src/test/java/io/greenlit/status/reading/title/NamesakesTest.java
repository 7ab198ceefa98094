package io.greenlit.status.reading.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several shows with one title is meant, in an article of 2026. */
class NamesakesTest {

  private static final TitleFinder FINDER =
      TitleFinderTest.EMPTY.with(
          Catalogue.of(
              List.of(
                  show("gb", "GB", "BBC One", 2019),
                  show("us", "US", "CBS", 2021),
                  show("kr", "KR", "tvN", 2018),
                  show("ageless", "FR", "Arte", null),
                  show("jp", "JP", "NHK", 2027))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “The Attic” has been renewed. The network is glad.                        | us
          “The Attic” on the BBC has been renewed. The network is glad.             | gb
          “The Attic” has been renewed. The BBC is glad.                            | gb
          “The Attic” on the BBC has been renewed. CBS is glad.                     | gb
          “The Attic” has been renewed. CBS and the BBC are glad.                   | us
          The Korean drama “The Attic” has been renewed.                            | kr
          “The Attic” has been renewed. The Korean network is glad.                 | kr
          The Korean drama “The Attic” has been renewed. The BBC is glad.           | kr
          “The Attic” has been renewed. The British and American networks of the Korean drama and the BBC are glad. | gb
          “The Attic” of 2018 has been renewed. The network is glad.                | kr
          “The Attic” has been renewed. The network began in 2018.                  | kr
          “The Attic” has been renewed. In Korea the network began in 2019.         | gb
          “The Attic” (2018) on CBS has been renewed.                               | kr
          “The Attic”, (2019) on CBS has been renewed in America, not in 2018.      | gb
          “The Attic” season (2018) on CBS has been renewed.                        | us
          The Japanese drama “The Attic” has been renewed.                          | jp
          The French drama “The Attic” has been renewed by Arte.                    | ageless
          """)
  void network_country_and_year_tell_and_more_so_beside_the_title(String article, String id) {
    assertThat(TitleFinderTest.ids(FINDER, article)).containsExactly(id);
  }

  @Test
  void one_whose_year_is_unknown_comes_before_one_that_has_not_begun() {
    TitleFinder finder =
        TitleFinderTest.EMPTY.with(
            Catalogue.of(
                List.of(show("ageless", "FR", "Arte", null), show("a-jp", "JP", "NHK", 2027))));

    assertThat(TitleFinderTest.ids(finder, "“The Attic” has been renewed by the network."))
        .containsExactly("ageless");
  }

  @Test
  void of_those_that_have_not_begun_it_is_the_next_and_of_equals_the_first_id() {
    TitleFinder finder =
        TitleFinderTest.EMPTY.with(
            Catalogue.of(
                List.of(
                    show("a-far", "FR", "Arte", 2030),
                    show("c-near", "JP", "NHK", 2027),
                    show("b-near", "KR", "tvN", 2027))));

    assertThat(TitleFinderTest.ids(finder, "“The Attic” has been renewed by the network."))
        .containsExactly("b-near");
  }

  private static CatalogueEntry show(
      String id, String country, String network, @Nullable Integer year) {
    return new CatalogueEntry(id, "The Attic", List.of(), country, network, year, Map.of());
  }
}
