package io.greenlit.status.kafka.changes;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Few consumers for many who want to read older parts of the log: they take turns. */
final class ReaderPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReaderPool.class);
  private static final int MOST_WAITING = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final BlockingQueue<Consumer<byte[], byte[]>> idle = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor threads;

  /**
   * @param size how many consumers there are at most
   */
  ReaderPool(Supplier<Consumer<byte[], byte[]>> consumers, int size) {
    this.consumers = consumers;
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("status-change-reader-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Asks as soon as a consumer is free.
   *
   * @return fails with {@link LogNotReady} where too many wait already
   */
  <T> Mono<T> ask(Function<Consumer<byte[], byte[]>, T> query) {
    return Mono.defer(() -> {
      try {
        return Mono.fromFuture(CompletableFuture.supplyAsync(() -> now(query), threads), true);
      } catch (RejectedExecutionException e) {
        return Mono.error(new LogNotReady("too many read older changes at once", e));
      }
    });
  }

  private <T> T now(Function<Consumer<byte[], byte[]>, T> query) {
    Consumer<byte[], byte[]> waiting = idle.poll();
    Consumer<byte[], byte[]> consumer = waiting == null ? consumers.get() : waiting;
    boolean asked = false;
    try {
      T answer = query.apply(consumer);
      asked = true;
      return answer;
    } finally {
      if (asked) {
        idle.add(consumer);
      } else {
        consumer.close();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("older changes were still being read after {}", PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var consumer = idle.poll(); consumer != null; consumer = idle.poll()) {
      consumer.close();
    }
  }
}
