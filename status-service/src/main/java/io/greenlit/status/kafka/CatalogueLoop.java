package io.greenlit.status.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that follows the topic of shows, with a new consumer where one breaks. */
public final class CatalogueLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CatalogueLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CatalogueTopic topic;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final CompletableFuture<Void> created;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("status-catalogue").unstarted(this::run);
  private volatile boolean running;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  /**
   * @param created completes when the topic is there
   */
  CatalogueLoop(
      CatalogueTopic topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      CompletableFuture<Void> created) {
    this.topic = topic;
    this.consumers = consumers;
    this.created = created;
  }

  /** Completes when all that was there at the start is in the catalogue that is read with. */
  public CompletableFuture<Void> caughtUp() {
    return topic.caughtUp();
  }

  @Override
  public void start() {
    running = true;
    var _ = created.thenRun(thread::start);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void stop() {
    running = false;
    closing.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      if (thread.isAlive() && !thread.join(PATIENCE)) {
        log.warn("{} did not end within {}", thread.getName(), PATIENCE);
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (running) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        current = consumer;
        topic.begin(consumer);
        while (running) {
          topic.polled(consumer, consumer.poll(POLL));
        }
      } catch (WakeupException | InterruptException e) {
        log.debug("{} was woken up to end", thread.getName());
      } catch (RuntimeException e) {
        log.error("{} broke, starting again in {}", thread.getName(), PAUSE, e);
        pause();
      } finally {
        current = null;
      }
    }
  }

  private void pause() {
    try {
      if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("{} ends", thread.getName());
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
