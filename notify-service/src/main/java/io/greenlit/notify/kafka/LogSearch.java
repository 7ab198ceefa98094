package io.greenlit.notify.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks something up in a topic for somebody who asks: few at a time, and those who would have to
 * wait for long are turned away.
 */
final class LogSearch implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 32;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clients clients;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("notify-search-", 0).factory());

  LogSearch(Clients clients) {
    this.clients = clients;
  }

  /** What is looked for. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {

    T read(Consumer<byte[], byte[]> consumer);
  }

  /**
   * Looks it up.
   *
   * @throws java.util.concurrent.RejectedExecutionException where too many wait already
   */
  <T extends @Nullable Object> CompletableFuture<T> ask(Reading<T> reading) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Consumer<byte[], byte[]> consumer = clients.roamingReader("search")) {
            return reading.read(consumer);
          }
        },
        threads);
  }

  /** The partition that a key is in. */
  static int partition(Consumer<byte[], byte[]> consumer, String topic, byte[] key) {
    return BuiltInPartitioner.partitionForKey(key, consumer.partitionsFor(topic).size());
  }

  /** All records with {@code from} ≤ offset < {@code to}, where there are any. */
  static List<ConsumerRecord<byte[], byte[]>> read(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < to) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("nothing came of " + partition + " within " + PATIENCE);
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          records.add(record);
        }
      }
    }
    return records;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
