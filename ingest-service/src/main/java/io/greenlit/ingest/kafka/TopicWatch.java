package io.greenlit.ingest.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits, on a thread of its own, until the topic is created and the producer knows its partitions:
 * asking earlier could make the cluster create it with settings that are not ours, and sending
 * would block.
 */
final class TopicWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final CompletableFuture<Void> created;
  private final Duration patience;
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile boolean known;
  private @Nullable CompletableFuture<Void> waiting;

  /**
   * @param created completes when the topic is there
   * @param patience how long one wait lasts
   */
  TopicWatch(
      Producer<byte[], byte[]> producer,
      String topic,
      CompletableFuture<Void> created,
      Duration patience) {
    this.producer = producer;
    this.topic = topic;
    this.created = created;
    this.patience = patience;
  }

  /** Whether the topic was ever seen. */
  boolean isKnown() {
    return known;
  }

  /**
   * Completes, on the watch's thread, when the producer knows the topic; fails with {@link
   * TimeoutException} after the patience. All who ask meanwhile share one wait.
   */
  synchronized CompletableFuture<Void> known() {
    CompletableFuture<Void> underWay = waiting;
    if (underWay != null && !underWay.isDone()) {
      return underWay;
    }
    CompletableFuture<Void> next = new CompletableFuture<>();
    waiting = next;
    Thread.ofPlatform().daemon().name("greenlit-topic-watch").start(() -> watch(next));
    return next;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch(CompletableFuture<Void> result) {
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      created.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      while (!hasPartitions()) {
        if (System.nanoTime() > deadline || pause()) {
          throw new TimeoutException("no broker told in " + patience + " where " + topic + " is");
        }
      }
      known = true;
      result.complete(null);
    } catch (java.util.concurrent.TimeoutException e) {
      result.completeExceptionally(
          new TimeoutException("the topic " + topic + " is not created yet", e));
    } catch (ExecutionException | CompletionException | KafkaException e) {
      result.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    }
  }

  private boolean hasPartitions() {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** Returns true when the watch was closed meanwhile. */
  private boolean pause() throws InterruptedException {
    return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
