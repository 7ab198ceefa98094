package io.greenlit.status.kafka;

import org.apache.kafka.streams.KafkaStreams.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready means: the stream is RUNNING, which it is only once all its stores are restored. */
public final class StreamsHealth extends AbstractHealthIndicator {

  private final StatusStreams streams;

  public StreamsHealth(StatusStreams streams) {
    super("the state of the stream cannot be read");
    this.streams = streams;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    State state = streams.streams().state();
    (state == State.RUNNING ? builder.up() : builder.down()).withDetail("state", state.name());
  }
}
