package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(Duration.ofSeconds(1), 2, Duration.ofHours(1), 20);

  @Test
  void each_wait_is_double_the_one_before_up_to_the_cap() {
    RetrySchedule exact = new RetrySchedule(Duration.ofSeconds(1), 2, Duration.ofSeconds(10), 0);

    assertThat(IntStream.rangeClosed(1, 6).mapToObj(n -> exact.after("sub", "chg", n).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
  }

  @Test
  void jitter_stays_within_a_fifth_and_uses_all_of_it() {
    var millis =
        IntStream.range(0, 5000)
            .mapToLong(n -> SCHEDULE.after("sub-" + n, "chg", 4).toMillis())
            .summaryStatistics();

    assertThat(millis.getMin()).isBetween(6400L, 6500L);
    assertThat(millis.getMax()).isBetween(9500L, 9600L);
    assertThat(millis.getAverage()).isBetween(7900.0, 8100.0);
  }

  @Test
  void the_same_failure_always_waits_the_same_time() {
    assertThat(SCHEDULE.after("sub", "chg", 3)).isEqualTo(SCHEDULE.after("sub", "chg", 3));
  }

  @Test
  void a_millionth_attempt_still_waits_about_the_cap() {
    assertThat(SCHEDULE.after("sub", "chg", 1_000_000))
        .isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
  }

  @Test
  void a_schedule_that_makes_no_sense_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ZERO, 2, Duration.ofHours(1), 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetrySchedule(Duration.ofSeconds(1), 2, Duration.ofHours(1), 101));
  }
}
