package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Premiere.Precision;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.Articles.Finding;
import io.greenlit.status.reading.Reading.Unread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

  private static final String RENEWED =
      "Netflix has renewed the drama “Copper Hill” for a third season, the streamer announced.";

  private final Reader reader = Reader.standard();

  @Test
  void an_article_without_renewal_talk_is_not_read() {
    Reading reading = reader.read(Articles.text("Rain tomorrow", "It will rain in the north."));

    assertThat(reading.unread()).isEqualTo(Unread.NO_RENEWAL_TALK);
    assertThat(reading.shows()).isEmpty();
  }

  @Test
  void another_language_is_left_unread() {
    String german =
        "Die Serie wurde nach der ersten Season abgesetzt, wie der Sender bestätigt hat (confirmed). "
            + "Eine zweite Staffel wird es nach dem Ende der Dreharbeiten nicht mehr geben, sagte die "
            + "Produzentin gestern Abend in einem Gespräch, und auch die Hauptdarsteller sind traurig "
            + "über das Ende der beliebten Show, die viele Zuschauer jede Woche gesehen haben.";

    Reading reading = reader.read(Articles.text(null, german));

    assertThat(reading.unread()).isEqualTo(Unread.OTHER_LANGUAGE);
  }

  @Test
  void the_body_is_taken_out_of_a_page() {
    String page =
        """
        <html><head><meta property="og:title" content="‘Copper Hill’ renewed">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2026-02-03T10:00:00+01:00"}</script>
        <script>var x = "Fox has cancelled the drama “Oak Street” after one season";</script></head>
        <body><nav>“Oak Street” cancelled after one season</nav>
        <article><h1>‘Copper Hill’ renewed</h1><p>%s</p><p>%s</p></article>
        <aside>Fox has cancelled the drama “Oak Street” after one season</aside>
        <div class="comments">I heard the drama “Blue Gate” has been cancelled</div></body></html>
        """
            .formatted(RENEWED, "The story of four sisters goes on in the hills. ".repeat(6));

    Reading reading = reader.read(Articles.html(page));

    assertThat(Articles.findings(reading))
        .containsExactly(Finding.of("Copper Hill", 3, Status.RENEWED));
    assertThat(reading.publishedAt()).isEqualTo(Instant.parse("2026-02-03T09:00:00Z"));
  }

  @Test
  void a_broadcasters_denial_is_official_and_a_reporters_is_not() {
    String rumour =
        "Insiders claim that the drama “Glass Harbour” has been renewed for a second season. ";

    Claim official =
        denial(rumour + "The broadcaster JTBC denied the report, saying that nothing is fixed.");
    Claim reporter = denial(rumour + "There is no truth in it, as far as we can see.");

    assertThat(official.tier()).isEqualTo(Tier.OFFICIAL);
    assertThat(reporter.tier()).isEqualTo(Tier.RUMOUR);
  }

  private Claim denial(String text) {
    return Articles.claims(reader.read(Articles.text(null, text))).stream()
        .filter(claim -> claim.polarity() == Polarity.DENIED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_claim_says_who_where_and_when() {
    Reading reading =
        reader.read(
            Articles.article(
                null,
                ContentType.TEXT,
                "News of the day.\n\nSeason 2 of the drama “Copper Hill” will premiere on June 17"
                    + " on Apple TV+, the streamer announced.",
                "variety.com",
                Instant.parse("2026-02-03T00:00:00Z")));

    Claim claim = Articles.claims(reading).getFirst();
    assertThat(claim.status()).isEqualTo(Status.DATED);
    assertThat(claim.tier()).isEqualTo(Tier.OFFICIAL);
    assertThat(claim.premiere()).isEqualTo(new Premiere(LocalDate.of(2026, 6, 17), Precision.DAY));
    assertThat(claim.network()).isEqualTo("Apple TV+");
    assertThat(claim.attributedTo()).isEqualTo("the streamer announced");
    assertThat(claim.position()).isEqualTo(18);
  }

  @Test
  void the_same_words_weigh_by_who_publishes_them() {
    String text = "The drama “Copper Hill” has been renewed for a third season.";

    assertThat(List.of("deadline.com", "somepaper.example"))
        .extracting(publisher ->
            Articles.claims(
                    reader.read(Articles.article(null, ContentType.TEXT, text, publisher, null)))
                .getFirst()
                .tier())
        .containsExactly(Tier.TRADE, Tier.PRESS);
  }

  @Test
  void an_article_that_repeats_an_outlet_names_it() {
    Reading reading =
        reader.read(
            Articles.text(
                null,
                "According to Daily Arena, the drama “Copper Hill” has been renewed for season 3."));

    assertThat(reading.citedSource()).isEqualTo("daily arena");
    assertThat(reading.shows()).extracting(ArticleClaims::citedSource).containsOnly("daily arena");
  }

  @Test
  void an_article_that_speaks_for_itself_cites_nobody() {
    assertThat(reader.read(Articles.text(null, RENEWED)).citedSource()).isNull();
  }

  @Test
  void an_article_about_several_shows_claims_of_each() {
    Reading reading =
        reader.read(
            Articles.text(
                "News of the day",
                RENEWED + "\n\nABC has cancelled the sitcom “Mud Season” after two seasons."));

    assertThat(Articles.findings(reading))
        .containsExactly(
            Finding.of("Copper Hill", 3, Status.RENEWED),
            Finding.of("Mud Season", 3, Status.CANCELLED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tvN has renewed the drama Beacon 4. The third season of Beacon was good.; RENEWED; 4",
        "tvN has confirmed “Beacon 2”. The first season of Beacon was good.; RENEWED; 2",
        "tvN has cancelled the drama Beacon 3. The second season of Beacon was good.; CANCELLED; 3",
      })
  void a_number_behind_a_title_is_the_season_that_is_spoken_of(
      String text, Status status, int season) {
    assertThat(Articles.findings(reader.read(Articles.text(null, text))))
        .containsExactly(Finding.of("Beacon", season, status));
  }

  @Test
  void the_locale_changes_nothing() {
    Locale before = Locale.getDefault();
    Reading expected = reader.read(Articles.text("COPPER HILL IS BACK", RENEWED));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));

      assertThat(Reader.standard().read(Articles.text("COPPER HILL IS BACK", RENEWED)))
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void many_threads_read_alike() {
    List<SampleArticle> samples = SampleArticle.all();
    List<Reading> alone = samples.stream().map(sample -> reader.read(sample.article())).toList();

    List<Reading> together =
        IntStream.range(0, samples.size() * 8)
            .parallel()
            .mapToObj(i -> reader.read(samples.get(i % samples.size()).article()))
            .toList();

    assertThat(together).hasSize(alone.size() * 8);
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }
}
