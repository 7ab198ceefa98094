package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue makes of names: which show is meant, and whether one is meant at all. */
class ReaderCatalogueTest {

  private static final Reader READER =
      Reader.standard()
          .with(
              Catalogue.of(
                  List.of(
                      show("attic", "The Attic", "GB", "BBC One", 2019),
                      show("attic-2021", "The Attic", "US", "CBS", 2021),
                      show("attic-2018", "The Attic", "KR", "tvN", 2018),
                      show("attic-2027", "The Attic", "JP", "NHK", 2027),
                      show("live", "Live", "KR", "tvN", 2018),
                      show("news", "News", "US", "NBC", 1999),
                      show("new-york", "New York", "US", "ABC", 2003),
                      show("paris", "Paris", "US", "CBS", 1979),
                      show("good-day", "Good Day", "US", "Fox", 2012),
                      show("saltmarsh", "Saltmarsh County", "US", "Fox", 2012))));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The BBC has renewed “The Attic” for a third season.; attic",
        "“The Attic” has been renewed for a third season. It runs on CBS.; attic-2021",
        "tvN has renewed “The Attic” for a third season.; attic-2018",
        "The Korean drama “The Attic” has been renewed for a third season.; attic-2018",
        "“The Attic” (2019) has been renewed for a third season.; attic",
        "“The Attic”, which began in 2018, has been renewed for a third season.; attic-2018",
        "“The Attic” has been renewed for a third season.; attic-2021",
      })
  void network_country_and_year_tell_shows_with_one_title_apart(String text, String id) {
    assertThat(shows(text, "2026-02-03")).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({"2020-05-01,attic", "2018-05-01,attic-2018", "2028-05-01,attic-2027"})
  void without_a_hint_it_is_the_one_that_began_last_before_the_article(String day, String id) {
    assertThat(shows("“The Attic” has been renewed for a third season.", day)).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Live from the red carpet: the drama “Copper Hill” has been renewed for a third season.",
        "News reached us that the drama “Copper Hill” has been renewed for a third season.",
        "New York is where the drama “Copper Hill” lives, and it has been renewed for season 3.",
        "In Paris one hears that the drama “Copper Hill” has been renewed for a third season.",
        "Good day for fans: the drama “Copper Hill” has been renewed for a third season.",
        "They met in New York. The drama “Copper Hill” has been renewed for a third season.",
      })
  void an_everyday_word_is_no_title_because_a_catalogue_has_it(String text) {
    assertThat(shows(text, "2026-02-03")).containsExactly("copper-hill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The drama “Live” has been renewed for a second season.; live",
        "tvN has renewed Live for a second season.; live",
        "Paris season 2 has been confirmed by the network.; paris",
        "CBS has cancelled the sitcom New York after one season.; new-york",
      })
  void an_everyday_word_is_a_title_where_titles_stand(String text, String id) {
    assertThat(shows(text, "2026-02-03")).containsExactly(id);
  }

  @Test
  void a_known_name_inside_a_longer_one_in_quotes_is_not_meant() {
    assertThat(
            shows("Fox has renewed “Saltmarsh County Nights” for a second season.", "2026-02-03"))
        .containsExactly("saltmarsh-county-nights");
  }

  @Test
  void another_catalogue_leaves_the_first_reader_as_it_was() {
    Reader first = Reader.standard();
    Reader second =
        first.with(Catalogue.of(List.of(show("x-1", "Copper Hill", "US", "Fox", 1999))));
    String text = "Fox has renewed the drama “Copper Hill” for a third season.";

    assertThat(first.read(Articles.text(null, text)).shows())
        .extracting(show -> show.show().id())
        .containsExactly("copper-hill");
    assertThat(second.read(Articles.text(null, text)).shows())
        .extracting(show -> show.show().id())
        .containsExactly("x-1");
  }

  private static List<String> shows(String text, String day) {
    List<String> ids = new ArrayList<>();
    for (ArticleClaims show :
        READER
            .read(
                Articles.article(
                    null, ContentType.TEXT, text, null, Instant.parse(day + "T00:00:00Z")))
            .shows()) {
      ids.add(show.show().id());
    }
    return ids;
  }

  private static CatalogueEntry show(
      String id, String title, String country, String network, int year) {
    return new CatalogueEntry(id, title, List.of(), country, network, year, Map.of());
  }
}
