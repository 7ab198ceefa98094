package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far the running service has come, by the offsets that it has committed. */
final class RunningFold implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final List<Topic<?>> BETWEEN =
      List.of(Topics.CLAIMS, Topics.IDENTITIES, Topics.MOVES);

  /** What one article sets off passes from shelf to shelf no further than this. */
  private static final int HOPS = 3;

  private final ReplayTarget target;
  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;

  RunningFold(ReplayTarget target) {
    this.target = target;
    this.admin = target.admin();
    this.consumer = target.consumer();
  }

  /**
   * A moment of the running service: whatever follows from the articles before it is folded.
   *
   * @param articles offset of the next article, by partition
   * @param identities where the topic of identities ended then
   * @param folded whether all of it was folded within the time that was given
   */
  record Moment(
      Map<Integer, Long> articles, Map<TopicPartition, Long> identities, boolean folded) {}

  /** The present moment; waits until what was read is folded, too. */
  Moment now(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Map<TopicPartition, Long> read = committed(Topics.ARTICLES);
    Map<Integer, Long> articles = new HashMap<>();
    read.forEach((partition, offset) -> articles.put(partition.partition(), offset));
    Map<TopicPartition, Long> identities = consumer.endOffsets(partitions(Topics.IDENTITIES));
    boolean folded = true;
    for (int hop = 0; hop < HOPS && folded; hop++) {
      folded = taken(BETWEEN, deadline);
    }
    return new Moment(articles, identities, folded);
  }

  /** Waits until all that the topics hold now is taken in; false when it took too long. */
  boolean taken(Collection<? extends Topic<?>> topics, Duration patience) {
    return taken(topics, System.nanoTime() + patience.toNanos());
  }

  private boolean taken(Collection<? extends Topic<?>> topics, long deadline) {
    for (Topic<?> topic : topics) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(topic));
      while (isUnread(committed(topic), ends)) {
        if (System.nanoTime() > deadline) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether there is a record, and not only the mark of a transaction, that was not read. */
  private boolean isUnread(Map<TopicPartition, Long> read, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> behind = new HashMap<>(read);
    behind.entrySet().removeIf(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L));
    consumer.assign(behind.keySet());
    consumer.resume(behind.keySet());
    behind.forEach(consumer::seek);
    while (behind.entrySet().stream()
        .anyMatch(at -> consumer.position(at.getKey()) < ends.getOrDefault(at.getKey(), 0L))) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (TopicPartition partition : records.partitions()) {
        long first = records.records(partition).getFirst().offset();
        if (first < ends.getOrDefault(partition, 0L)) {
          pause();
          return true;
        }
      }
    }
    return false;
  }

  /** A moment for the service to go on. */
  private void pause() {
    consumer.pause(consumer.assignment());
    var _ = consumer.poll(POLL);
  }

  /** Offsets of the next records; of what the service never read, of the first ones. */
  private Map<TopicPartition, Long> committed(Topic<?> topic) {
    List<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> offsets = new HashMap<>(consumer.beginningOffsets(partitions));
    offsetsOfGroup()
        .forEach((partition, offset) -> {
          if (offset != null) {
            offsets.computeIfPresent(partition, (_, first) -> Math.max(first, offset.offset()));
          }
        });
    return offsets;
  }

  private Map<TopicPartition, OffsetAndMetadata> offsetsOfGroup() {
    try {
      return admin.listConsumerGroupOffsets(target.group()).partitionsToOffsetAndMetadata().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayFailed("interrupted", e);
    } catch (ExecutionException e) {
      throw new ReplayFailed(
          "the offsets of the group %s cannot be read (%s): may this client describe it?"
              .formatted(target.group(), e.getMessage()),
          e);
    }
  }

  List<TopicPartition> partitions(Topic<?> topic) {
    String name = target.topic(topic);
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        return partitions;
      }
    } catch (KafkaException e) {
      throw new ReplayFailed("the topic %s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
    throw new ReplayFailed(
        "there is no topic %s: start status-service of this version once; it creates what is missing"
            .formatted(name));
  }

  @Override
  public void close() {
    try (admin) {
      consumer.close();
    }
  }
}
