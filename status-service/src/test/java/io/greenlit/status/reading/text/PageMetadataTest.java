package io.greenlit.status.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property='og:title' content='Salt'><title>Other</title><h1>Other</h1>   | Salt
          <meta name='twitter:title' content=' Salt '><title>Other</title>              | Salt
          <meta property='og:title' content=' '><title>Salt</title>                     | Salt
          <title>Salt ends ¦ The Gazette</title><h1>The Gazette</h1><h2>Salt ends</h2><h2>Salt</h2> | The Gazette
          <title>Salt ends ¦ Gazette</title><h1>Gazette</h1><h2>Salt ends</h2><h2>Salt</h2> | Salt ends
          <title>Gazette</title><h1>Salt ends</h1>                                      | Salt ends
          <title>Gazette</title><h1> </h1>                                              | Gazette
          <title>Gazette</title>                                                        | Gazette
          <h1>Salt ends</h1>                                                            | Salt ends
          """)
  void the_headline_is_what_tags_tell_or_else_what_title_and_headings_share(
      String html, String headline) {
    assertThat(WebPage.page(null, html.replace("¦", "|")).metadata().headline())
        .isEqualTo(headline);
  }

  @Test
  void only_the_first_headings_are_looked_at() {
    String far = "<h2>other</h2>".repeat(20) + "<h2>Salt ends now</h2>";
    String near = "<h2>other</h2>".repeat(19) + "<h2>Salt ends now</h2>";

    assertThat(headline("<title>Salt ends now - Gazette</title>" + near))
        .isEqualTo("Salt ends now");
    assertThat(headline("<title>Salt ends now - Gazette</title>" + far))
        .isEqualTo("Salt ends now - Gazette");
  }

  @Test
  void a_page_that_says_nothing_has_no_metadata() {
    assertThat(WebPage.page(null, "<p>It is over.</p>").metadata()).isEqualTo(Metadata.NONE);
    assertThat(Metadata.NONE.dates()).isEmpty();
  }

  @Test
  void the_date_of_publication_comes_before_that_of_the_last_change() {
    assertThat(new Metadata(null, null, "2026-02-03", "2026-02-05", null, null).dates())
        .isEqualTo(List.of("2026-02-03", "2026-02-05"));
  }

  @Test
  void the_senders_title_comes_before_the_pages() {
    Page page = WebPage.page("Salt is over", "<title>Gazette</title><p>It is over.</p>");

    assertThat(page.headline()).isEqualTo("Salt is over");
  }

  private static @Nullable String headline(String html) {
    return WebPage.page(null, html).metadata().headline();
  }
}
