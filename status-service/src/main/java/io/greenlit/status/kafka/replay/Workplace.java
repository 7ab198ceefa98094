package io.greenlit.status.kafka.replay;

import java.nio.file.Path;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * What a replay works with for as long as it takes.
 *
 * @param consumer reads one topic after the other
 */
record Workplace(RunningFold running, Consumer<byte[], byte[]> consumer, Scratch scratch)
    implements AutoCloseable {

  /** The clients first: what they are told may be wrong. */
  static Workplace at(ReplayTarget target, Path scratchFolder) {
    return new Workplace(new RunningFold(target), target.consumer(), new Scratch(scratchFolder));
  }

  @Override
  public void close() {
    try (running;
        consumer) {
      scratch.close();
    }
  }
}
