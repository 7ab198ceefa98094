package io.greenlit.status.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StreamsHealthTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_stream_that_runs_is_ready(boolean hasRun) {
    assertThat(told(State.RUNNING, hasRun).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void one_whose_partitions_move_is_ready_and_says_that_it_answers_from_copies() {
    Health health = told(State.REBALANCING, true);

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("state", "REBALANCING").containsKey("reads");
  }

  @Test
  void one_that_starts_is_not_ready_before_its_stores_are_restored() {
    assertThat(told(State.CREATED, false).getStatus()).isEqualTo(Status.DOWN);
    assertThat(told(State.REBALANCING, false).getStatus()).isEqualTo(Status.DOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"PENDING_SHUTDOWN", "NOT_RUNNING", "PENDING_ERROR", "ERROR"})
  void one_that_has_ended_is_not_whether_it_ran_or_not(State state) {
    assertThat(told(state, true).getStatus()).isEqualTo(Status.DOWN);
    assertThat(told(state, true).getDetails()).containsEntry("state", state.name());
  }

  private static Health told(State state, boolean hasRun) {
    Health.Builder builder = new Health.Builder();
    StreamsHealth.tell(state, hasRun, builder);
    return builder.build();
  }
}
