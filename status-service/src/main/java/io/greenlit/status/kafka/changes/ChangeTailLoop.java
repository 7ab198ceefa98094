package io.greenlit.status.kafka.changes;

import io.greenlit.platform.kafka.PollLoop;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log of changes from when it is there until the service stops; before the web server
 * does, for which open streams would be requests to wait for.
 */
final class ChangeTailLoop implements SmartLifecycle {

  private final ChangeTail tail;
  private final PollLoop loop;
  private final CompletableFuture<Void> created;
  private volatile boolean running;

  /**
   * @param created completes when the topic is there
   */
  ChangeTailLoop(
      ChangeTail tail,
      Supplier<Consumer<byte[], byte[]>> consumers,
      CompletableFuture<Void> created) {
    this.tail = tail;
    this.loop = new PollLoop("status-change-tail", consumers, tail);
    this.created = created;
  }

  @Override
  public void start() {
    running = true;
    var _ = created.thenRun(this::follow);
  }

  private synchronized void follow() {
    if (running) {
      loop.start();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    tail.close();
    loop.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
