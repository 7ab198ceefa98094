package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(
          List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2)),
          20,
          Duration.ofHours(1));

  @Test
  void each_attempt_has_its_wait_and_the_last_has_none() {
    RetrySchedule exact = new RetrySchedule(SCHEDULE.waits(), 0, Duration.ofHours(1));

    assertThat(IntStream.rangeClosed(1, 5).mapToObj(n -> exact.after("sub", "chg", n)))
        .containsExactly(
            Optional.of(Duration.ofSeconds(5)),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ofHours(2)),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void jitter_stays_within_a_fifth_and_uses_all_of_it() {
    var millis =
        IntStream.range(0, 5000)
            .mapToLong(n -> SCHEDULE.after("sub-" + n, "chg", 1).orElseThrow().toMillis())
            .summaryStatistics();

    assertThat(millis.getMin()).isBetween(4000L, 4010L);
    assertThat(millis.getMax()).isBetween(5990L, 6000L);
    assertThat(millis.getAverage()).isBetween(4950.0, 5050.0);
  }

  @Test
  void the_same_failure_always_waits_the_same_time() {
    assertThat(SCHEDULE.after("sub", "chg", 3)).isEqualTo(SCHEDULE.after("sub", "chg", 3));
  }

  @Test
  void an_endpoint_is_granted_what_it_asks_for_up_to_a_limit() {
    assertThat(SCHEDULE.granted(Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
    assertThat(SCHEDULE.granted(Duration.ofDays(7))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_schedule_that_makes_no_sense_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(List.of(), 20, Duration.ofHours(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RetrySchedule(List.of(Duration.ofSeconds(1)), 101, Duration.ofHours(1)));
  }
}
