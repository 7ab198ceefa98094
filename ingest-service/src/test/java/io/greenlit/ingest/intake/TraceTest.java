package io.greenlit.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void a_callers_trace_goes_on() {
    assertThat(Trace.continued(PARENT, "vendor=x")).isEqualTo(new Trace(PARENT, "vendor=x"));
  }

  @Test
  void a_trace_of_a_later_version_goes_on_as_far_as_it_is_understood() {
    String later = "cc" + PARENT.substring(2) + "-what-the-future-brings";

    assertThat(Trace.continued(later, null)).isEqualTo(new Trace(PARENT, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void what_is_no_trace_does_not_go_on(String parent) {
    assertThat(Trace.continued(parent, null)).isNull();
  }

  @Test
  void a_new_trace_is_a_valid_one() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    Trace first = Trace.started(random);
    Trace second = Trace.started(random);

    assertThat(Trace.continued(first.parent(), null)).isEqualTo(first);
    assertThat(second).isNotEqualTo(first);
  }
}
