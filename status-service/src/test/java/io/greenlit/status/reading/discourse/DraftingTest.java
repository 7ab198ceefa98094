package io.greenlit.status.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Polarity;
import io.greenlit.status.claim.Premiere;
import io.greenlit.status.claim.Status;
import io.greenlit.status.claim.Tier;
import io.greenlit.status.reading.English;
import io.greenlit.status.reading.MaskedText;
import io.greenlit.status.reading.lexicon.SourceKind;
import io.greenlit.status.reading.sense.DecisionTable;
import io.greenlit.status.reading.sense.Event;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftingTest {

  private static final DecisionTable TABLE = DecisionTable.standard();
  private static final SourceKind PRESS = new SourceKind("press", Tier.PRESS, Tier.OFFICIAL, 100);
  private static final SourceKind FARM = new SourceKind("farm", Tier.PRESS, Tier.PRESS, 60);
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ‘Copper Hill’ has been renewed                              | RENEWED null
          ‘Copper Hill’ has been renewed for season 3                 | RENEWED 3
          ‘Copper Hill’ has been renewed for seasons 3 and 4          | RENEWED 3, RENEWED 4
          ‘Copper Hill’ has been renewed for another season           | RENEWED null
          ‘Copper Hill’ was cancelled after two seasons               | CANCELLED 3
          ‘Copper Hill’ will end after two seasons                    | CONCLUDED 2
          ‘Copper Hill’ season 2 will premiere on June 17             | DATED 2
          ‘Copper Hill’ season 2 will premiere in June                | DATED 2
          ‘Copper Hill’ season 2 will premiere in 2027                | RENEWED 2
          ‘Copper Hill’ season 2 will premiere in spring 2027         | RENEWED 2
          """)
  void an_event_makes_a_draft_for_each_season_that_it_names(String text, String expected) {
    assertThat(drafts(text, PRESS))
        .extracting(draft -> draft.status() + " " + draft.season())
        .containsExactly(expected.split(", "));
  }

  @Test
  void a_hostile_list_of_seasons_makes_few_drafts() {
    assertThat(
            drafts(
                "‘Copper Hill’ has been renewed for seasons 2 and 3 and 4 and 5 and 6 and 7 and 8 and 9 and 10",
                PRESS))
        .extracting(Draft::season)
        .startsWith(2, 3)
        .hasSize(8);
  }

  @Test
  void a_premiere_tells_its_day_and_how_exact_it_is() {
    assertThat(drafts("‘Copper Hill’ season 2 will premiere on June 17", PRESS))
        .extracting(Draft::premiere)
        .containsExactly(new Premiere(LocalDate.of(2026, 6, 17), Premiere.Precision.DAY));
    assertThat(drafts("‘Copper Hill’ season 2 will premiere in June", PRESS))
        .extracting(Draft::premiere)
        .containsExactly(new Premiere(LocalDate.of(2026, 6, 1), Premiere.Precision.MONTH));
    assertThat(drafts("‘Copper Hill’ season 2 will premiere in 2027", PRESS))
        .extracting(Draft::premiere)
        .containsOnlyNulls();
  }

  @Test
  void a_premiere_that_was_before_the_article_says_nothing_new() {
    String past = "‘Copper Hill’ premieres on January 20, 2026";
    String yesterday = "‘Copper Hill’ premieres on February 2, 2026";

    assertThat(drafts(past, PRESS)).isEmpty();
    assertThat(drafts(yesterday, PRESS)).hasSize(1);
    assertThat(new Drafting(TABLE, PRESS, DAY, false).drafts(event(past), "copper-hill").drafts())
        .as("where nobody knows what day it is")
        .hasSize(1);
  }

  @Test
  void a_day_that_no_calendar_has_is_no_premiere() {
    assertThat(drafts("‘Copper Hill’ premieres on February 30, 2027", PRESS)).isEmpty();
  }

  @Test
  void what_the_table_says_claims_nothing_names_the_row_that_says_so() {
    Drafting.Drafted drafted =
        new Drafting(TABLE, PRESS, DAY, true)
            .drafts(event("‘Copper Hill’ had been renewed"), "copper-hill");

    assertThat(drafted.drafts()).isEmpty();
    assertThat(drafted.decision()).isEqualTo("past");
  }

  @Test
  void the_publishers_own_word_weighs_what_the_publisher_does() {
    String own = "‘Copper Hill’ has been renewed";
    String official = "Netflix renews ‘Copper Hill’";

    assertThat(drafts(own, PRESS).getFirst().confidence()).isEqualTo(800);
    assertThat(drafts(own, FARM).getFirst().confidence()).isEqualTo(480);
    assertThat(drafts(own, FARM).getFirst().tier()).isEqualTo(Tier.PRESS);
    assertThat(drafts(official, PRESS).getFirst().confidence()).isEqualTo(900);
    assertThat(drafts(official, PRESS).getFirst().tier()).isEqualTo(Tier.OFFICIAL);
    assertThat(drafts(official, FARM).getFirst().confidence()).isEqualTo(540);
    assertThat(drafts(official, FARM).getFirst().tier()).isEqualTo(Tier.PRESS);
  }

  @Test
  void what_is_half_sure_weighs_half() {
    Event sure = event("‘Copper Hill’ has been renewed");
    Event half =
        new Event(
            sure.sentence(),
            sure.frame(),
            sure.slot(),
            sure.season(),
            sure.axes(),
            null,
            null,
            null,
            sure.cues(),
            500);

    assertThat(
            new Drafting(TABLE, PRESS, DAY, true)
                .drafts(half, "x")
                .drafts()
                .getFirst()
                .confidence())
        .isEqualTo(400);
  }

  @Test
  void a_draft_carries_all_that_the_sentence_tells() {
    Draft draft =
        drafts("‘Copper Hill’ is renewed for a third and final season on NBC, insiders say", PRESS)
            .getFirst();

    assertThat(draft.showId()).isEqualTo("copper-hill");
    assertThat(draft.status()).isEqualTo(Status.RUMOURED_RENEWAL);
    assertThat(draft.polarity()).isEqualTo(Polarity.AFFIRMED);
    assertThat(draft.finalSeason()).isTrue();
    assertThat(draft.network()).isEqualTo("NBC");
    assertThat(draft.attributedTo()).isEqualTo("insiders");
    assertThat(draft.coming()).isTrue();
    assertThat(draft.rules()).endsWith("renew.rumour").hasSize(draft.cues().size() + 1);
  }

  @Test
  void a_season_to_come_is_known_as_one_though_it_has_no_number() {
    assertThat(drafts("‘Copper Hill’ has been renewed for another season", PRESS))
        .extracting(Draft::coming)
        .containsExactly(true);
    assertThat(drafts("‘Copper Hill’ has been renewed", PRESS))
        .extracting(Draft::coming)
        .containsExactly(false);
    assertThat(drafts("‘Copper Hill’ will end with this season", PRESS))
        .extracting(Draft::coming)
        .containsExactly(false);
  }

  private static List<Draft> drafts(String text, SourceKind publisher) {
    return new Drafting(TABLE, publisher, DAY, true).drafts(event(text), "copper-hill").drafts();
  }

  private static Event event(String text) {
    MaskedText masked = MaskedText.of(text);
    return English.FRAMES.heard(masked.sentence(), masked.units()).events().getFirst();
  }
}
