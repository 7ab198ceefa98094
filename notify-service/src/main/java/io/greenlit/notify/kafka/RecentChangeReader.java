package io.greenlit.notify.kafka;

import io.greenlit.notify.change.RecentChange;
import io.greenlit.notify.delivery.PageKey;
import io.greenlit.notify.web.RecentChanges;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log of changes from its end backwards, some records of a partition at a time, and keeps
 * of each change only what a preview tells.
 */
final class RecentChangeReader implements RecentChanges, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecentChangeReader.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clients clients;
  private final LogEnds ends;
  private final String topic;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("notify-recent-changes").factory());

  RecentChangeReader(Clients clients, LogEnds ends) {
    this.clients = clients;
    this.ends = ends;
    this.topic = clients.name(Topics.STATUS_CHANGES);
  }

  @Override
  public CompletableFuture<List<RecentChange>> last(int count) {
    return ends.of(topic).thenApplyAsync(end -> last(count, end), thread);
  }

  private List<RecentChange> last(int count, Map<Integer, Long> end) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<RecentChange> newest = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = clients.roamingReader("recent-changes")) {
      List<Tail> tails = new ArrayList<>();
      end.forEach((partition, offset) -> tails.add(new Tail(partition, offset)));
      while (newest.size() < count) {
        for (Tail tail : tails) {
          tail.fill(consumer, deadline);
        }
        Tail latest =
            tails.stream()
                .filter(tail -> !tail.read.isEmpty())
                .max(Comparator.comparing(tail -> tail.read.getLast().at()))
                .orElse(null);
        if (latest == null) {
          break;
        }
        newest.add(latest.read.removeLast().change());
      }
    }
    return newest;
  }

  /**
   * A change and when it was written down.
   *
   * @param at by which the partitions are merged
   */
  private record Written(RecentChange change, Instant at) {}

  /** What was read of one partition and is not taken yet, the newest last. */
  private final class Tail {

    private final TopicPartition partition;
    private final ArrayDeque<Written> read = new ArrayDeque<>();
    private long from;

    Tail(int partition, long end) {
      this.partition = new TopicPartition(topic, partition);
      this.from = end;
    }

    /** Reads on where nothing is left, as long as there is anything. */
    void fill(Consumer<byte[], byte[]> consumer, long deadline) {
      while (read.isEmpty() && from > 0) {
        long to = from;
        from = Math.max(0, to - PageKey.SIZE);
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
          if (System.nanoTime() - deadline > 0) {
            throw new KafkaException("the log could not be read within " + PATIENCE);
          }
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.offset() < to) {
              take(record);
            }
          }
        }
      }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
      try {
        Change change = ChangeRecords.check(record);
        read.add(
            new Written(
                new RecentChange(
                    change.getId(),
                    change.getShowTitle(),
                    ChangeRecords.traits(change),
                    change.getOccurredAt()),
                Instant.ofEpochMilli(record.timestamp())));
      } catch (SerializationException e) {
        // the inspection puts it aside, once for all instances
        log.debug("passed over {}/{}", record.partition(), record.offset(), e);
      }
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
