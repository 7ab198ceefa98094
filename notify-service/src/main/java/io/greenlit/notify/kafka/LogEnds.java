package io.greenlit.notify.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka where topics end now: the offset after the last record that may be read. */
final class LogEnds {

  private final Admin admin;

  LogEnds(Admin admin) {
    this.admin = admin;
  }

  /** The end of every partition of a topic. */
  CompletableFuture<Map<Integer, Long>> of(String topic) {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .toCompletionStage()
        .thenCompose(topics ->
            of(
                topic,
                topics.values().stream()
                    .flatMap(each -> each.partitions().stream())
                    .map(partition -> partition.partition())
                    .toList()))
        .toCompletableFuture();
  }

  /** The end of some partitions of a topic. */
  CompletableFuture<Map<Integer, Long>> of(String topic, Collection<Integer> partitions) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (Integer partition : partitions) {
      latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    return admin
        .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .toCompletionStage()
        .thenApply(LogEnds::byNumber)
        .toCompletableFuture();
  }

  /** Of each partition the first offset that was written at a time or later, or its end. */
  CompletableFuture<Map<Integer, Long>> at(String topic, Instant time) {
    return of(topic)
        .thenCompose(ends -> {
          Map<TopicPartition, OffsetSpec> then = new HashMap<>();
          ends.keySet()
              .forEach(partition ->
                  then.put(
                      new TopicPartition(topic, partition),
                      OffsetSpec.forTimestamp(time.toEpochMilli())));
          return admin
              .listOffsets(then, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .toCompletionStage()
              .thenApply(found -> earlier(ends, byNumber(found)));
        })
        .toCompletableFuture();
  }

  /** Kafka says -1 where nothing is as new as that. */
  private static Map<Integer, Long> earlier(Map<Integer, Long> ends, Map<Integer, Long> found) {
    Map<Integer, Long> offsets = new HashMap<>(ends);
    found.forEach((partition, offset) -> {
      if (offset >= 0) {
        offsets.merge(partition, offset, Math::min);
      }
    });
    return offsets;
  }

  private static Map<Integer, Long> byNumber(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
    Map<Integer, Long> ends = new HashMap<>();
    offsets.forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
    return ends;
  }
}
