package io.greenlit.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.greenlit.notify.change.Status;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {

  @Test
  void an_empty_filter_lets_everything_through() {
    assertThat(ChangeFilter.EVERYTHING.lets("dark-harbour", Status.RENEWED)).isTrue();
    assertThat(ChangeFilter.EVERYTHING.lets("dark-harbour", null)).isTrue();
  }

  @Test
  void shows_and_statuses_must_both_match() {
    ChangeFilter filter = new ChangeFilter(Set.of("dark-harbour"), Set.of(Status.RENEWED));

    assertThat(filter.lets("dark-harbour", Status.RENEWED)).isTrue();
    assertThat(filter.lets("dark-harbour", Status.CANCELLED)).isFalse();
    assertThat(filter.lets("night-shift", Status.RENEWED)).isFalse();
  }

  @Test
  void a_status_that_is_gone_matches_no_status_that_is_asked_for() {
    ChangeFilter filter = new ChangeFilter(Set.of(), Set.of(Status.RENEWED));

    assertThat(filter.lets("dark-harbour", null)).isFalse();
  }

  @Test
  void show_ids_are_slugs_in_any_script() {
    ChangeFilter filter =
        Filters.parse(List.of("its-okay-to-not-be-okay", "24", "사랑의-불시착"), List.of());

    assertThat(filter.shows()).hasSize(3);
  }

  @Test
  void something_that_is_no_show_id_is_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Filters.parse(List.of("It's Okay"), List.of()))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("filter.shows"))
        .withMessageContaining("its-okay-to-not-be-okay");
  }

  @Test
  void too_many_shows_are_refused() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Filters.parse(Collections.nCopies(1001, "a"), List.of()))
        .withMessageContaining("1000");
  }

  @Test
  void an_unknown_status_is_refused_with_those_that_exist() {
    assertThatExceptionOfType(InvalidSubscription.class)
        .isThrownBy(() -> Filters.parse(List.of(), List.of("renewed")))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("filter.statuses"))
        .withMessageContaining("RENEWED, IN_PRODUCTION");
  }
}
