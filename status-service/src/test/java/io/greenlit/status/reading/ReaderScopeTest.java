package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.claim.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far doubt, denial and the heads of lists reach. */
class ReaderScopeTest {

  private static final Reader READER = Reader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBS did not say whether ‘Copper Hill’ will be renewed.",
        "It is unclear whether ‘Copper Hill’ has been renewed.",
        "Whether ‘Copper Hill’ has been cancelled, nobody knows.",
        "Perhaps the network that gave us the long and winding tale of three sisters in the mines of"
            + " a northern valley has cancelled ‘Copper Hill’.",
        "The producers did not tell the press on Monday that ‘Copper Hill’ has been cancelled."
      })
  void doubt_reaches_all_of_its_clause(String text) {
    assertThat(statuses(text)).containsOnly(Status.UNCONFIRMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Netflix renewed ‘Copper Hill’ for season 3 but has not announced a premiere date.",
        "Netflix has renewed ‘Copper Hill’ for a third season and has not confirmed when it begins.",
        "Perhaps surprisingly, ‘Copper Hill’ has been renewed.",
        "Perhaps the best drama on television, ‘Copper Hill’ has been renewed for a third season.",
        "There was a rumour, yet ‘Copper Hill’ has been renewed.",
        "Netflix clarified that ‘Copper Hill’ has been renewed.",
        "“Who would have thought it,” he said. “‘Copper Hill’ has been renewed.”"
      })
  void what_only_looks_like_doubt_leaves_a_renewal_as_it_is(String text) {
    assertThat(statuses(text)).containsOnly(Status.RENEWED);
  }

  @Test
  void a_list_may_be_headed_by_renewals() {
    assertThat(
            statuses("The networks have decided.\n\nRenewals\n\n‘Copper Hill’\n\n‘Salt Road’\n\n"))
        .containsExactly(Status.RENEWED, Status.RENEWED);
    assertThat(statuses("Renewals\n\n• ‘Copper Hill’ (season two)\n\nThat is all of them."))
        .containsExactly(Status.RENEWED);
  }

  @Test
  void the_sites_section_and_the_headline_once_more_are_no_list() {
    assertThat(
            statuses(
                "Renewals\n\n‘Copper Hill’ goes on location\n\nThe drama is loved, and the ratings"
                    + " are good."))
        .doesNotContain(Status.RENEWED);
  }

  @Test
  void a_list_may_be_doubted_or_denied() {
    String list = "Coming back: ‘Copper Hill’ (season two) and ‘Salt Road’ (season three)";

    assertThat(statuses(list + ".")).containsExactly(Status.RENEWED, Status.RENEWED);
    assertThat(statuses(list + ", insiders say.")).containsOnly(Status.RUMOURED_RENEWAL);
    assertThat(statuses(list + ", which is not true.")).containsOnly(Status.UNCONFIRMED);
  }

  @Test
  void an_actors_representative_speaks_for_the_actor_a_networks_for_the_show() {
    assertThat(statuses("Ann Gray's rep said that ‘Copper Hill’ has been cancelled.")).isEmpty();
    assertThat(statuses("Netflix's reps said that ‘Copper Hill’ has been cancelled."))
        .containsExactly(Status.CANCELLED);
  }

  private static List<Status> statuses(String text) {
    return Articles.claims(
            READER.read(Articles.text("News of the dramas ‘Copper Hill’ and ‘Salt Road’", text)))
        .stream()
        .map(Claim::status)
        .toList();
  }
}
