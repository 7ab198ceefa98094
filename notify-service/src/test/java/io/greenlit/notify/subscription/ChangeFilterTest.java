package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.StatusChange;
import io.greenlit.notify.change.Tier;
import io.greenlit.notify.change.Traits;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {

  private static final Traits CHANGE =
      new Traits(
          "dark-harbour",
          Set.of("the-harbour"),
          2,
          StatusChange.Kind.CORRECTED,
          Status.RENEWED,
          Status.CANCELLED,
          700,
          Tier.TRADE,
          "KR",
          Set.of("netflix", "jtbc"),
          List.of());
  private static final Traits GONE = Traits.of("dark-harbour", null);

  @Test
  void an_empty_filter_lets_everything_through() {
    assertThat(ChangeFilter.EVERYTHING.lets(CHANGE)).isTrue();
    assertThat(ChangeFilter.EVERYTHING.lets(GONE)).isTrue();
  }

  @Test
  void shows_and_statuses_must_both_match() {
    ChangeFilter filter = new ChangeFilter(Set.of("dark-harbour"), Set.of(Status.RENEWED));

    assertThat(filter.lets(Traits.of("dark-harbour", Status.RENEWED))).isTrue();
    assertThat(filter.lets(Traits.of("dark-harbour", Status.CANCELLED))).isFalse();
    assertThat(filter.lets(Traits.of("night-shift", Status.RENEWED))).isFalse();
  }

  @Test
  void an_id_that_a_show_had_before_stands_for_it() {
    assertThat(new ChangeFilter(Set.of("the-harbour"), Set.of()).lets(CHANGE)).isTrue();
  }

  @Test
  void a_status_that_is_gone_matches_neither_a_status_nor_a_tier_nor_a_confidence() {
    assertThat(new ChangeFilter(Set.of(), Set.of(Status.RENEWED)).lets(GONE)).isFalse();
    assertThat(by(Tier.FANS, null).lets(GONE)).isFalse();
    assertThat(by(null, new Confidence(0, 0)).lets(GONE)).isFalse();
  }

  @Test
  void a_change_leads_away_from_a_status_and_from_none_at_first() {
    ChangeFilter filter = of(Set.of(Status.RENEWED), Set.of(), Set.of(), Set.of(), Set.of());

    assertThat(filter.lets(CHANGE)).isTrue();
    assertThat(filter.lets(Traits.of("dark-harbour", Status.CANCELLED))).isFalse();
  }

  @Test
  void kind_country_network_and_season_each_choose() {
    Set<StatusChange.Kind> corrected = Set.of(StatusChange.Kind.CORRECTED);

    assertThat(of(Set.of(), corrected, Set.of("KR"), Set.of("jtbc"), Set.of(2)).lets(CHANGE))
        .isTrue();
    assertThat(
            of(Set.of(), Set.of(StatusChange.Kind.AGED), Set.of(), Set.of(), Set.of()).lets(CHANGE))
        .isFalse();
    assertThat(of(Set.of(), Set.of(), Set.of("JP"), Set.of(), Set.of()).lets(CHANGE)).isFalse();
    assertThat(of(Set.of(), Set.of(), Set.of(), Set.of("hbo"), Set.of()).lets(CHANGE)).isFalse();
    assertThat(of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(1, 3)).lets(CHANGE)).isFalse();
  }

  @Test
  void what_is_not_known_matches_nothing_that_is_asked_for() {
    assertThat(of(Set.of(), Set.of(), Set.of("KR"), Set.of(), Set.of()).lets(GONE)).isFalse();
    assertThat(of(Set.of(), Set.of(), Set.of(), Set.of("jtbc"), Set.of()).lets(GONE)).isFalse();
    assertThat(of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(1)).lets(GONE)).isFalse();
  }

  @Test
  void the_season_without_a_number_is_the_next() {
    ChangeFilter filter = of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(ChangeFilter.NEXT));

    assertThat(filter.lets(GONE)).isTrue();
    assertThat(filter.lets(CHANGE)).isFalse();
  }

  @Test
  void a_tier_lets_itself_and_the_stronger_through() {
    assertThat(by(Tier.PRESS, null).lets(CHANGE)).isTrue();
    assertThat(by(Tier.TRADE, null).lets(CHANGE)).isTrue();
    assertThat(by(Tier.OFFICIAL, null).lets(CHANGE)).isFalse();
  }

  @Test
  void a_confidence_lets_itself_and_the_higher_through() {
    assertThat(by(null, new Confidence(700, 0)).lets(CHANGE)).isTrue();
    assertThat(by(null, new Confidence(701, 0)).lets(CHANGE)).isFalse();
  }

  @Test
  void show_ids_are_slugs_in_any_script() {
    assertThat(Filters.shows(List.of("its-okay-to-not-be-okay", "24", "사랑의-불시착"))).hasSize(3);
  }

  @Test
  void something_that_is_no_show_id_is_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Filters.shows(List.of("It's Okay")))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("filter.shows"))
        .withMessageContaining("its-okay-to-not-be-okay");
  }

  @Test
  void too_many_shows_are_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Filters.shows(Collections.nCopies(1001, "a")))
        .withMessageContaining("1000");
  }

  @Test
  void networks_are_compared_without_case_width_and_spaces_around() {
    assertThat(Filters.networks(List.of(" Apple  TV+ ", "ＮＨＫ")))
        .containsExactlyInAnyOrder("apple tv+", "nhk");
  }

  private static ChangeFilter of(
      Set<Status> from,
      Set<StatusChange.Kind> kinds,
      Set<String> countries,
      Set<String> networks,
      Set<Integer> seasons) {
    return new ChangeFilter(
        Set.of(), Set.of(), from, kinds, null, null, countries, networks, seasons);
  }

  private static ChangeFilter by(@Nullable Tier tier, @Nullable Confidence confidence) {
    return new ChangeFilter(
        Set.of(), Set.of(), Set.of(), Set.of(), tier, confidence, Set.of(), Set.of(), Set.of());
  }
}
