package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTrustTest {

  private static final String PLAIN =
      "The drama “Copper Hill” has been renewed for a third season.";
  private static final String QUOTED =
      "Netflix announced that the drama “Copper Hill” has been renewed for a third season.";

  private final Reader reader = Reader.standard();

  @ParameterizedTest
  @CsvSource({
    "about.netflix.com, OFFICIAL, RENEWED",
    "deadline.com, TRADE, RENEWED",
    "apnews.com, PRESS, RENEWED",
    "somepaper.example, PRESS, RENEWED",
    "pinkvilla.com, PRESS, RENEWED",
    "radaronline.com, RUMOUR, RUMOURED_RENEWAL",
    "fandom.com, RUMOUR, RUMOURED_RENEWAL",
    "reddit.com, FANS, UNCONFIRMED"
  })
  void the_same_words_are_worth_what_their_publisher_is(
      String publisher, Tier tier, Status status) {
    Reading reading = read(PLAIN, publisher);

    assertThat(Articles.claims(reading).getFirst().tier()).isEqualTo(tier);
    assertThat(Articles.findings(reading))
        .extracting(Articles.Finding::status)
        .containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource({
    "nytimes.com, OFFICIAL, RENEWED",
    "somepaper.example, OFFICIAL, RENEWED",
    "pinkvilla.com, PRESS, RENEWED",
    "radaronline.com, PRESS, RENEWED",
    "reddit.com, FANS, UNCONFIRMED",
    "change.org, FANS, UNCONFIRMED"
  })
  void an_official_word_counts_as_far_as_who_repeats_it_can_be_trusted(
      String publisher, Tier tier, Status status) {
    Reading reading = read(QUOTED, publisher);

    assertThat(Articles.claims(reading).getFirst().tier()).isEqualTo(tier);
    assertThat(Articles.findings(reading))
        .extracting(Articles.Finding::status)
        .containsExactly(status);
  }

  @Test
  void a_denial_counts_as_far_as_who_repeats_it_can_be_trusted() {
    String text =
        "According to insiders, the drama “Copper Hill” has been cancelled. Netflix denied the"
            + " report.";

    assertThat(Articles.claims(read(text, "nytimes.com")))
        .anySatisfy(claim -> assertThat(claim.tier()).isEqualTo(Tier.OFFICIAL));
    assertThat(Articles.claims(read(text, "reddit.com")))
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.tier()).isEqualTo(Tier.FANS));
  }

  @Test
  void a_farm_is_less_sure_than_a_paper() {
    assertThat(confidence("pinkvilla.com")).isLessThan(confidence("somepaper.example"));
    assertThat(confidence("somepaper.example")).isLessThan(confidence("apnews.com"));
  }

  @Test
  void a_page_cannot_make_itself_official() {
    String page =
        "<html><head><meta property=\"og:site_name\" content=\"Netflix\"></head><body><article><p>"
            + PLAIN
            + "</p></article></body></html>";

    assertThat(Articles.claims(reader.read(Articles.html(page))).getFirst().tier())
        .isEqualTo(Tier.PRESS);
  }

  @Test
  void own_publishers_decide() {
    Publishers own =
        Publishers.standard().with(Rows.parse("mine.tsv", "somepaper.example\tnewsroom\n", 2));
    Reader trusting = Reader.of(Languages.standard(), own);

    Reading reading =
        trusting.read(Articles.article(null, ContentType.TEXT, PLAIN, "somepaper.example", null));

    assertThat(Articles.claims(reading).getFirst().tier()).isEqualTo(Tier.OFFICIAL);
  }

  private int confidence(String publisher) {
    return Articles.claims(read(PLAIN, publisher)).getFirst().confidence();
  }

  private Reading read(String text, @Nullable String publisher) {
    return reader.read(Articles.article(null, ContentType.TEXT, text, publisher, null));
  }
}
