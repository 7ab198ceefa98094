package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.PageKey;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the log of changes, all partitions, for all subscriptions of this instance.
 */
final class ChangeTail implements PollLoop.Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ChangeTail.class);

  private final String topic;
  private final Dispatcher dispatcher;
  private final PollLoop loop;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CompletableFuture<Void> following = new CompletableFuture<>();

  ChangeTail(Clients clients, Dispatcher dispatcher) {
    this.topic = clients.name(Topics.STATUS_CHANGES);
    this.dispatcher = dispatcher;
    this.loop = new PollLoop("notify-change-tail", () -> clients.reader("change-tail"), this);
  }

  void start() {
    loop.start();
  }

  /** Completes when the log is being followed. */
  CompletableFuture<Void> following() {
    return following;
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = PollLoop.partitions(consumer, topic);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      Long position = positions.get(partition);
      if (position == null) {
        position = PageKey.at(partition.partition(), ends.getOrDefault(partition, 0L)).start();
        long start = position;
        dispatcher.tell(engine -> engine.logBegins(partition.partition(), start));
        positions.put(partition, position);
      }
      consumer.seek(partition, position);
    }
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    List<CompletableFuture<Boolean>> taken = new ArrayList<>();
    for (TopicPartition partition : consumer.assignment()) {
      long head = consumer.position(partition);
      Long before = positions.get(partition);
      if (before == null || head > before) {
        List<LogEntry> entries = entries(records.records(partition));
        positions.put(partition, head); // from here on, should this loop have to begin again
        taken.add(
            dispatcher.ask(engine -> {
              engine.appended(partition.partition(), entries, head);
              return true;
            }));
      }
    }
    // one batch at a time, so that a burst waits in Kafka and not in memory
    CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new)).join();
    following.complete(null);
  }

  static List<LogEntry> entries(List<ConsumerRecord<byte[], byte[]>> records) {
    List<LogEntry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        entries.add(ChangeRecords.read(record));
      } catch (SerializationException e) {
        // the inspection puts it aside, once for all instances
        log.debug("passed over {}/{}", record.partition(), record.offset(), e);
      }
    }
    return entries;
  }

  @Override
  public void close() {
    loop.close();
  }
}
