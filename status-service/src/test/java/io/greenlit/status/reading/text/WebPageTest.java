package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {

  /** A page, and beside it in a file of its name the lines of its article. */
  record Saved(String name, String html, List<String> expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Saved> saved() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(WebPageTest.class.getResource("pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(WebPageTest::of)
          .toList();
    }
  }

  private static Saved of(Path page) {
    String name = String.valueOf(page.getFileName()).replace(".html", "");
    try {
      return new Saved(
          name, Files.readString(page), Files.readAllLines(page.resolveSibling(name + ".txt")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("saved")
  void the_article_is_taken_out_of_the_page_and_nothing_else(Saved saved) {
    Page page = WebPage.page(null, saved.html());

    assertThat(page.text().lines().filter(line -> !line.isBlank()))
        .containsExactlyElementsOf(saved.expected());
  }

  @Test
  void json_ld_inside_a_graph_tells_all_that_it_knows() {
    Metadata metadata =
        metadata(
            """
            <html lang="de"><head><link rel="canonical" href="https://other.example/x">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "@id": "#site", "name": "A site"},
              {"@type": "Organization", "@id": "#org", "name": "Valley Gazette"},
              {"@type": ["NewsArticle"], "headline": "Copper Hill renewed", "inLanguage": "en-GB",
               "datePublished": "2026-02-03T10:00:00+01:00", "dateModified": "2026-02-04T10:00:00Z",
               "publisher": {"@id": "#org"}, "mainEntityOfPage": {"@id": "https://gazette.example/a"}}
            ]}</script></head><body></body></html>
            """);

    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Copper Hill renewed",
                "Valley Gazette",
                "2026-02-03T10:00:00+01:00",
                "2026-02-04T10:00:00Z",
                "en-GB",
                "https://gazette.example/a"));
  }

  @Test
  void the_article_is_found_among_several_things_described() {
    Metadata metadata =
        metadata(
            """
            <script type="application/ld+json">{"@type": "BreadcrumbList", "name": "path"}</script>
            <script type="application/ld+json">[{"@type": "VideoObject", "name": "a clip"},
              {"@type": "BlogPosting", "headline": "Copper Hill", "publisher": [{"name": "Gazette"}]}]</script>
            """);

    assertThat(metadata.headline()).isEqualTo("Copper Hill");
    assertThat(metadata.publisher()).isEqualTo("Gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\": \"NewsArticle\", \"headline\": \"Copper Hill\", \"datePublished\": \"2026-02-03\",}",
        "{\"@type\": \"NewsArticle\", /* who */ \"headline\": \"Copper Hill\", \"datePublished\": \"2026-02-03\"}",
        "{\"@type\": \"NewsArticle\", \"headline\": \"Copper Hill\", \"datePublished\": \"2026-02-03\", \"x\": \"a \"b\"",
        "{\"@type\": \"NewsArticle\", \"description\": \"two\nlines\", \"headline\": \"Copper Hill\", \"datePublished\": \"2026-02-03\"}",
        "<!-- {\"@type\": \"Article\", \"headline\": \"Copper Hill\", \"datePublished\": \"2026-02-03\"} -->"
      })
  void broken_json_ld_is_read_as_far_as_it_goes(String json) {
    Metadata metadata =
        metadata(
            "<script type=\"application/ld+json\">" + json + "</script><h1>Something else</h1>");

    assertThat(metadata.headline()).isEqualTo("Copper Hill");
    assertThat(metadata.published()).isEqualTo("2026-02-03");
  }

  @Test
  void tags_tell_what_no_json_ld_does() {
    Metadata metadata =
        metadata(
            """
            <html lang="es"><head><title>Copper Hill vuelve | Gaceta</title>
            <meta property="og:site_name" content="Gaceta"><meta property="og:url" content="https://g.example/a">
            <meta property="article:published_time" content="2026-02-03T10:00:00Z">
            <meta property="article:modified_time" content="2026-02-05T10:00:00Z"></head>
            <body><h1>Copper Hill vuelve</h1></body></html>
            """);

    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Copper Hill vuelve",
                "Gaceta",
                "2026-02-03T10:00:00Z",
                "2026-02-05T10:00:00Z",
                "es",
                "https://g.example/a"));
  }

  @Test
  void a_time_element_is_a_date_where_nothing_else_is() {
    assertThat(
            metadata("<article><time datetime=\"2026-02-03\">Tuesday</time></article>").published())
        .isEqualTo("2026-02-03");
  }

  @Test
  void entities_controls_and_null_bytes_leave_plain_words() {
    Page page =
        WebPage.page(
            null,
            "<article><p>Salt &amp; Iron&nbsp;is\u0000 back &mdash; \u0007for a &#115;eason, it was said to"
                + " all of us.</p></article>");

    assertThat(page.text())
        .isEqualTo("Salt & Iron is back — for a season, it was said to all of us.");
  }

  @Test
  void unclosed_tags_hide_nothing() {
    Page page =
        WebPage.page(
            null,
            "<div><p>The drama has been renewed for a third season<p>and the cast is to return in the"
                + " spring of next year<ul><li>said the network<b><i>");

    assertThat(page.text().lines())
        .containsExactly(
            "The drama has been renewed for a third season",
            "and the cast is to return in the spring of next year",
            "said the network");
  }

  @Test
  void an_empty_page_has_no_words() {
    assertThat(WebPage.page(null, "").text()).isEmpty();
    assertThat(WebPage.page(null, "<html><body><script>x</script></body></html>").text()).isEmpty();
  }

  private static Metadata metadata(String html) {
    return WebPage.page(null, html).metadata();
  }
}
