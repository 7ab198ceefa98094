package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.PollLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

/** Keeps the table of shows up to date from when its topic is there until the service stops. */
final class ShowTableLoop implements SmartLifecycle {

  private static final Duration POLL = Duration.ofMillis(250);

  private final PollLoop loop;
  private final CompletableFuture<Void> created;
  private volatile boolean running;

  /**
   * @param created completes when the topic is there
   */
  ShowTableLoop(
      ShowTable table,
      Supplier<Consumer<byte[], byte[]>> consumers,
      CompletableFuture<Void> created) {
    this.loop = new PollLoop("status-shows", consumers, table, POLL);
    this.created = created;
  }

  @Override
  public void start() {
    running = true;
    var _ = created.thenRun(loop::start);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void stop() {
    running = false;
    loop.close();
  }
}
