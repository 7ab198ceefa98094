package io.greenlit.status.web;

import static io.greenlit.status.web.Shows.NOW;
import static io.greenlit.status.web.Shows.season;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.platform.problem.Problem;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.schemas.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a list of shows a request asks for. */
class ShowFilterTest {

  @ParameterizedTest
  @CsvSource({
    "Élan Vital, elan, true",
    "Élan Vital, VIT, true",
    "Élan Vital, vital élan, true",
    "Élan Vital, lan, false",
    "Élan Vital, elan vita x, false",
    "The Ferry, the fer, true",
    "The Ferry, the, true",
    "Ferry, the ferry, false",
    "Harbor & Sons, and so, true",
    "Grey's Attic, greys, true",
    "月の港, 港, true",
    "Straße, strasse, false"
  })
  void words_of_a_title_begin_with_what_is_looked_for(String title, String q, boolean found) {
    ShowStatus show = Shows.titled(title);

    assertThat(ShowFilter.of(q, null, null, null).test(show)).isEqualTo(found);
  }

  @Test
  void an_alias_finds_a_show_but_not_one_word_of_it_and_one_of_the_title() {
    ShowStatus show = Shows.titled("Moon Harbour", "Dal Hangu");

    assertThat(ShowFilter.of("dal", null, null, null).test(show)).isTrue();
    assertThat(ShowFilter.of("dal moon", null, null, null).test(show)).isFalse();
  }

  @Test
  void one_season_has_to_fit_in_all_that_is_asked_of_seasons() {
    ShowStatus show =
        Shows.show(
            "x",
            season(2, Status.RENEWED, Tier.TRADE, NOW),
            season(3, Status.RUMOURED_RENEWAL, Tier.RUMOUR, NOW.plusSeconds(86_400)));

    assertThat(seasons(List.of("RENEWED", "DATED"), null, null).test(show)).isTrue();
    assertThat(seasons(List.of("renewed"), "trade", null).test(show)).isTrue();
    assertThat(seasons(List.of("RENEWED"), "OFFICIAL", null).test(show)).isFalse();
    assertThat(seasons(List.of("RUMOURED_RENEWAL"), "PRESS", null).test(show)).isFalse();
    assertThat(seasons(null, null, "2026-03-02").test(show)).isTrue();
    assertThat(seasons(List.of("RENEWED"), null, "2026-03-02").test(show)).isFalse();
    assertThat(seasons(null, null, "2026-03-02T13:00:00+01:00").test(show)).isTrue();
    assertThat(seasons(null, null, "2026-03-02T12:00:01Z").test(show)).isFalse();
  }

  @Test
  void a_show_that_is_another_now_is_in_no_list() {
    assertThat(ShowFilter.of(null, null, null, null).test(Shows.merged("a", "b"))).isFalse();
  }

  @Test
  void a_parameter_that_makes_no_sense_is_named_with_what_does() {
    assertProblem("status", "CONCLUDED", null, List.of("SOON"), null, null);
    assertProblem("tier", "OFFICIAL", null, null, "best", null);
    assertProblem("changedSince", "2026-03-01", null, null, null, "yesterday");
    assertProblem("changedSince", "2026-03-01", null, null, null, "2026-02-30");
    assertProblem("changedSince", "2026-03-01", null, null, null, "2026-03-01T12:00");
    assertProblem("q", "letter", "…", null, null, null);
    assertProblem("q", "200", "x".repeat(201), null, null, null);
  }

  private static void assertProblem(
      String field,
      String advice,
      @Nullable String q,
      @Nullable List<String> statuses,
      @Nullable String tier,
      @Nullable String since) {
    assertThatThrownBy(() -> ShowFilter.of(q, statuses, tier, since))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.getBody().getProperties()).containsEntry("field", field);
              assertThat(problem.getBody().getDetail()).contains(advice);
            });
  }

  private static ShowFilter seasons(
      @Nullable List<String> statuses, @Nullable String tier, @Nullable String since) {
    return ShowFilter.of(null, statuses, tier, since);
  }
}
