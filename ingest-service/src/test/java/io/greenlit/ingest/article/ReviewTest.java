package io.greenlit.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final String URL = "https://www.trade.example/harbour-lights";

  @Test
  void a_whole_submission_becomes_an_article() {
    Submission sent =
        new Submission(
            URL + "?utm_source=x",
            " The Trade ",
            "Harbour Lights renewed",
            "It is back.",
            null,
            "2026-02-27T18:30:00+09:00",
            "EN-us");

    Article article = Review.review(sent, NOW);

    assertThat(article.url()).isEqualTo(URL);
    assertThat(article.publisher()).isEqualTo("The Trade");
    assertThat(article.title()).isEqualTo("Harbour Lights renewed");
    assertThat(article.content()).isEqualTo(new Content.Text("It is back."));
    assertThat(article.publishedAt()).isEqualTo("2026-02-27T09:30:00Z");
    assertThat(article.fetchedAt()).isEqualTo("2026-03-01T12:00:00.123Z");
    assertThat(article.language()).isEqualTo("en-US");
  }

  @Test
  void the_publisher_is_the_site_where_nobody_says_who_it_is() {
    assertThat(review(URL, "a").publisher()).isEqualTo("trade.example");
    assertThat(review(null, "a").publisher()).isNull();
  }

  @Test
  void an_article_without_url_is_named_after_its_content() {
    Article one = review(null, "It is back.");
    Article same = review(" ", "It is back.");
    Article other = review(null, "It is over.");

    assertThat(one.url()).isNull();
    assertThat(same.id()).isEqualTo(one.id());
    assertThat(other.id()).isNotEqualTo(one.id());
  }

  @Test
  void ids_and_versions_are_the_same_for_ever() {
    Article article = review(URL, "It is back.");

    // printf %s https://www.trade.example/harbour-lights | sha256sum | cut -c 1-32
    assertThat(article.id()).isEqualTo("8a63869d880ea903cd27d395f7e7c209");
    assertThat(article.version()).isEqualTo("5bad5645cbfe964b6c41e72009fddafb");
  }

  @Test
  void the_time_of_fetching_is_no_part_of_the_version() {
    Article early = Review.review(submission(URL, "a"), NOW);
    Article late = Review.review(submission(URL, "a"), NOW.plusSeconds(60));

    assertThat(late.version()).isEqualTo(early.version());
  }

  @Test
  void whatever_the_sender_changes_makes_a_new_version_of_the_same_article() {
    Submission first = new Submission(URL, "P", "T", "a", null, "2026-01-31", "en");
    Submission[] changed = {
      new Submission(URL, "Q", "T", "a", null, "2026-01-31", "en"),
      new Submission(URL, "P", "U", "a", null, "2026-01-31", "en"),
      new Submission(URL, "P", "T", "b", null, "2026-01-31", "en"),
      new Submission(URL, "P", "T", null, "a", "2026-01-31", "en"),
      new Submission(URL, "P", "T", "a", null, "2026-02-01", "en"),
      new Submission(URL, "P", "T", "a", null, null, "en"),
      new Submission(URL, "P", "T", "a", null, "2026-01-31", "ko")
    };

    Article before = Review.review(first, NOW);

    assertThat(changed)
        .allSatisfy(submission -> {
          Article after = Review.review(submission, NOW);
          assertThat(after.id()).isEqualTo(before.id());
          assertThat(after.version()).isNotEqualTo(before.version());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31,                2026-01-31T00:00:00Z",
    "2026-01-31T09:30:00Z,      2026-01-31T09:30:00Z",
    "2026-01-31T09:30Z,         2026-01-31T09:30:00Z",
    "2026-01-31T09:30:00.9999Z, 2026-01-31T09:30:00.999Z",
    "2026-01-31T18:30:00+09:00, 2026-01-31T09:30:00Z"
  })
  void times_are_read_as_senders_write_them(String given, Instant expected) {
    Submission sent = new Submission(URL, null, null, "a", null, given, null);

    assertThat(Review.review(sent, NOW).publishedAt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-02-30",
        "2026-01-31T09:30:00",
        "31.01.2026",
        "1769850000",
        "0001-01-01",
        "+999999999-01-01T00:00:00Z"
      })
  void a_time_that_is_none_is_refused(String given) {
    assertRefused("publishedAt", new Submission(URL, null, null, "a", null, given, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en_US", "english language", "e", "-"})
  void a_language_that_is_none_is_refused(String given) {
    assertRefused("language", new Submission(URL, null, null, "a", null, null, given));
  }

  @Test
  void exactly_one_of_text_and_html_is_taken() {
    assertRefused("text", new Submission(URL, null, null, null, null, null, null));
    assertRefused("html", new Submission(URL, null, null, "a", "<p>a", null, null));
    assertRefused("text", new Submission(URL, null, null, " \n", null, null, null));
    assertRefused("html", new Submission(URL, null, null, null, "\t", null, null));
  }

  @Test
  void metadata_has_its_limits() {
    assertRefused("title", new Submission(URL, null, "t".repeat(501), "a", null, null, null));
    assertRefused("publisher", new Submission(URL, "p".repeat(201), null, "a", null, null, null));
    assertRefused("url", new Submission("x", null, null, "a", null, null, null));
  }

  private static void assertRefused(String field, Submission sent) {
    assertThatExceptionOfType(InvalidField.class)
        .isThrownBy(() -> Review.review(sent, NOW))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
  }

  private static Article review(@Nullable String url, String text) {
    return Review.review(submission(url, text), NOW);
  }

  private static Submission submission(@Nullable String url, String text) {
    return new Submission(url, null, null, text, null, null, null);
  }
}
