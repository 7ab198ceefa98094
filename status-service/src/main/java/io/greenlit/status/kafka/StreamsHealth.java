package io.greenlit.status.kafka;

import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Ready means: the stream has run, which it does only once all its stores are restored, and has not
 * ended. While partitions move between instances it is as ready as before, for shows are answered
 * from copies then; where all instances said that they were not, nobody would answer.
 */
public final class StreamsHealth extends AbstractHealthIndicator {

  private final StatusStreams streams;

  public StreamsHealth(StatusStreams streams) {
    super("the state of the stream cannot be read");
    this.streams = streams;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    State state = streams.streams().state();
    tell(state, streams.hasRun(), builder);
  }

  static void tell(State state, boolean hasRun, Health.Builder builder) {
    boolean moving = state == State.REBALANCING && hasRun;
    (state == State.RUNNING || moving ? builder.up() : builder.down())
        .withDetail("state", state.name());
    if (moving) {
      builder.withDetail("reads", "partitions move: shows that do are told from copies");
    }
  }
}
