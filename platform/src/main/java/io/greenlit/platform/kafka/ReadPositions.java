package io.greenlit.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far all of a topic is read: a new consumer goes on from there, and others can wait until it
 * is far enough. Offsets are by partition, and are those of the next record.
 *
 * <p>For the one thread that polls, except where it says otherwise.
 */
public final class ReadPositions {

  private static final Logger log = LoggerFactory.getLogger(ReadPositions.class);
  private static final Duration UNTIL_SEEN = Duration.ofSeconds(5);

  private final Map<Integer, Long> read = new HashMap<>();
  private final List<Waiter> waiters = new ArrayList<>();
  private Map<Integer, Long> told = Map.of(); // guarded by waiters

  private record Waiter(Map<Integer, Long> ends, CompletableFuture<Void> reached) {}

  /** Lets a new consumer go on where the last one was, or begin at the beginning. */
  public void resume(Consumer<byte[], byte[]> consumer, String topic) {
    List<TopicPartition> partitions = PollLoop.partitions(consumer, topic);
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      Long position = read.get(partition.partition());
      if (position == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, position);
      }
    }
  }

  /** Where the partitions of a consumer end now. */
  public static Map<Integer, Long> ends(Consumer<byte[], byte[]> consumer) {
    Map<Integer, Long> ends = new HashMap<>();
    consumer
        .endOffsets(consumer.assignment())
        .forEach((partition, end) -> ends.put(partition.partition(), end));
    return Map.copyOf(ends);
  }

  /**
   * Notes how far a consumer is; waiters hear of it when they are told, so that something can be
   * done before.
   */
  public void note(Consumer<byte[], byte[]> consumer) {
    for (TopicPartition partition : consumer.assignment()) {
      read.put(partition.partition(), consumer.position(partition));
    }
  }

  /** Whether all before these offsets is read, whether or not waiters know. */
  public boolean isRead(Map<Integer, Long> ends) {
    return isReached(ends, read);
  }

  /** Tells those who waited for no more than what is noted. */
  public void tellWaiters() {
    Map<Integer, Long> now = Map.copyOf(read);
    List<Waiter> reached = new ArrayList<>();
    synchronized (waiters) {
      told = now;
      Iterator<Waiter> each = waiters.iterator();
      while (each.hasNext()) {
        Waiter waiter = each.next();
        if (isReached(waiter.ends(), now)) {
          each.remove();
          reached.add(waiter);
        }
      }
    }
    reached.forEach(waiter -> waiter.reached().complete(null));
  }

  /**
   * Completes when a record that was written here is read here, too, or is late: it is safe by now,
   * and a reader that is late does not make it less so.
   */
  public CompletableFuture<Void> seen(RecordMetadata written) {
    return reached(Map.of(written.partition(), written.offset() + 1))
        .orTimeout(UNTIL_SEEN.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(late -> {
          log.warn("{} is written but not yet seen here", written, late);
          return null;
        });
  }

  /** Completes when waiters are told that all before these offsets is read; for any thread. */
  public CompletableFuture<Void> reached(Map<Integer, Long> ends) {
    Waiter waiter = new Waiter(Map.copyOf(ends), new CompletableFuture<>());
    synchronized (waiters) {
      if (!isReached(waiter.ends(), told)) {
        waiters.add(waiter);
        return waiter.reached();
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  private static boolean isReached(Map<Integer, Long> ends, Map<Integer, Long> positions) {
    return ends.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
