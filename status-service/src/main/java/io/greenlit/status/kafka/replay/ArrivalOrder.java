package io.greenlit.status.kafka.replay;

import io.greenlit.status.folding.Reread.Stretch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads stretches of a topic's partitions in the order in which their records came, with only a few
 * of each in memory.
 */
final class ArrivalOrder {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_WAITING = 500;
  private static final int TOGETHER = 256;

  private static final Comparator<ConsumerRecord<byte[], byte[]>> OLDEST =
      Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
          .thenComparingInt(ConsumerRecord::partition);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> ends =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
  private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));

  /**
   * Before the first record.
   *
   * @param consumer for this purpose alone, from now on
   */
  ArrivalOrder(Consumer<byte[], byte[]> consumer, String topic, Map<Integer, Stretch> stretches) {
    this.consumer = consumer;
    stretches.forEach((number, stretch) -> {
      if (stretch.from() < stretch.to()) {
        TopicPartition partition = new TopicPartition(topic, number);
        ends.put(partition, stretch.to());
        waiting.put(partition, new ArrayDeque<>());
      }
    });
    consumer.assign(ends.keySet());
    stretches.forEach((number, stretch) -> {
      if (stretch.from() < stretch.to()) {
        consumer.seek(new TopicPartition(topic, number), stretch.from());
      }
    });
  }

  /** The next records, in order; none at the end. */
  List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
    while (taken.size() < TOGETHER) {
      if (mayStillBeOlder()) {
        poll();
        continue;
      }
      Optional<Deque<ConsumerRecord<byte[], byte[]>>> oldest =
          waiting.values().stream()
              .filter(records -> !records.isEmpty())
              .min(Comparator.comparing(Deque::getFirst, OLDEST));
      if (oldest.isEmpty()) {
        return taken;
      }
      taken.add(oldest.get().removeFirst());
    }
    return taken;
  }

  /** Whether a partition is not at its end and shows nothing: what it has may be the oldest. */
  private boolean mayStillBeOlder() {
    return waiting.entrySet().stream()
        .anyMatch(of -> of.getValue().isEmpty() && !isRead(of.getKey()));
  }

  private boolean isRead(TopicPartition partition) {
    return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
  }

  private void poll() {
    List<TopicPartition> full = new ArrayList<>();
    List<TopicPartition> others = new ArrayList<>();
    waiting.forEach((partition, records) -> {
      boolean enough = records.size() >= MOST_WAITING || isRead(partition);
      (enough ? full : others).add(partition);
    });
    consumer.pause(full);
    consumer.resume(others);
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < ends.getOrDefault(partition, 0L)) {
        waiting.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(record);
      }
    }
  }
}
