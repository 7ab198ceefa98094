package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.PollLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.SmartLifecycle;

/** Follows the topic of shows from when it is there until the service stops. */
public final class CatalogueLoop implements SmartLifecycle {

  private static final Duration POLL = Duration.ofMillis(250);

  private final CatalogueTopic topic;
  private final PollLoop loop;
  private final CompletableFuture<Void> created;
  private volatile boolean running;

  /**
   * @param created completes when the topic is there
   */
  CatalogueLoop(
      CatalogueTopic topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      CompletableFuture<Void> created) {
    this.topic = topic;
    this.loop = new PollLoop("status-catalogue", consumers, topic, POLL);
    this.created = created;
  }

  /** Completes when all that was there at the start is in the catalogue that is read with. */
  public CompletableFuture<Void> caughtUp() {
    return topic.caughtUp();
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
