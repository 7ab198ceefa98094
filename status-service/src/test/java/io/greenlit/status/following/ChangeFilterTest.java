package io.greenlit.status.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {

  @Test
  void an_empty_filter_lets_everything_through() {
    ChangeFilter filter = new ChangeFilter(Set.of(), Set.of());

    assertThat(filter.lets("salt-road", List.of(), Status.RENEWED)).isTrue();
    assertThat(filter.lets("salt-road", List.of(), null)).isTrue();
  }

  @Test
  void a_show_passes_under_an_id_that_now_leads_to_it() {
    ChangeFilter filter = new ChangeFilter(Set.of("dal-hangu"), Set.of());

    assertThat(filter.lets("moon-harbour", List.of("dal-hangu"), Status.RENEWED)).isTrue();
    assertThat(filter.lets("moon-harbour", List.of(), Status.RENEWED)).isFalse();
  }

  @Test
  void both_show_and_status_must_be_wanted() {
    ChangeFilter filter = new ChangeFilter(Set.of("salt-road"), Set.of(Status.CANCELLED));

    assertThat(filter.lets("salt-road", List.of(), Status.CANCELLED)).isTrue();
    assertThat(filter.lets("salt-road", List.of(), Status.RENEWED)).isFalse();
    assertThat(filter.lets("oak-street", List.of(), Status.CANCELLED)).isFalse();
    assertThat(filter.lets("salt-road", List.of(), null)).isFalse();
  }
}
