package io.greenlit.status.kafka.changes;

import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.status.following.Cursor;
import io.greenlit.status.following.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads older parts of the log, a bounded piece at a time.
 *
 * @param topic with the deployment's prefix
 */
record LogStretches(String topic, ChangeRecords records) {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How many records are looked at before others have their turn. */
  private static final int MOST = 5_000;

  /** Where the log begins and ends now. */
  record Bounds(Cursor beginning, Cursor end) {}

  Bounds bounds(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = PollLoop.partitions(consumer, topic);
    consumer.assign(partitions); // it warns of each partition that it is asked about otherwise
    return new Bounds(
        cursor(consumer.beginningOffsets(partitions)), cursor(consumer.endOffsets(partitions)));
  }

  /**
   * What a follower wants of what lies between two cursors.
   *
   * @param limit how many changes at most
   * @throws NotInThisLog where the log no longer has what is behind the cursor
   */
  Stretch<LoggedChange> read(
      Consumer<byte[], byte[]> consumer,
      Cursor from,
      Cursor end,
      Predicate<LoggedChange> wanted,
      int limit) {
    begin(consumer, from, end);
    List<LoggedChange> taken = new ArrayList<>();
    Cursor at = from;
    int seen = 0;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (at.isBehind(end) && seen < MOST && System.nanoTime() - deadline < 0) {
      for (ConsumerRecord<byte[], byte[]> record : poll(consumer)) {
        if (record.offset() >= end.at(record.partition())) {
          continue; // followers go no further than the tail, which has it for all of them
        }
        if (taken.size() == limit) {
          return new Stretch<>(taken, at, true);
        }
        records.one(record).filter(wanted).forEach(taken::add);
        at = at.with(record.partition(), record.offset() + 1);
        seen++;
      }
      at = passed(consumer, at, end);
      consumer.assign(left(at, end));
    }
    if (at.equals(from) && from.isBehind(end)) {
      throw new LogNotReady("Kafka gave no changes within " + PATIENCE + " behind " + from);
    }
    return new Stretch<>(taken, at, at.isBehind(end));
  }

  private void begin(Consumer<byte[], byte[]> consumer, Cursor from, Cursor end) {
    List<TopicPartition> left = left(from, end);
    consumer.assign(left);
    left.forEach(partition -> consumer.seek(partition, from.at(partition.partition())));
  }

  private List<TopicPartition> left(Cursor at, Cursor end) {
    return IntStream.range(0, end.next().size())
        .filter(partition -> at.at(partition) < end.at(partition))
        .mapToObj(partition -> new TopicPartition(topic, partition))
        .toList();
  }

  private static ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
    try {
      return consumer.poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      throw new NotInThisLog("stands where the log has nothing: " + e.getMessage());
    }
  }

  /** Offsets behind the last record may hold the ends of transactions only. */
  private static Cursor passed(Consumer<byte[], byte[]> consumer, Cursor at, Cursor end) {
    Cursor passed = at;
    for (TopicPartition each : consumer.assignment()) {
      int partition = each.partition();
      long position = Math.min(consumer.position(each), end.at(partition));
      passed = passed.with(partition, Math.max(passed.at(partition), position));
    }
    return passed;
  }

  private static Cursor cursor(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byNumber = new HashMap<>();
    offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
    return Cursor.of(byNumber);
  }
}
