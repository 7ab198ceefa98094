package io.greenlit.status.kafka.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Follows what the running service publishes of each show, whenever it is asked to. */
final class RunningStatuses {

  private static final Duration POLL = Duration.ofMillis(200);

  private final List<TopicPartition> partitions;
  private final Scratch scratch;
  private final Map<TopicPartition, Long> read = new HashMap<>();

  RunningStatuses(List<TopicPartition> partitions, Scratch scratch) {
    this.partitions = List.copyOf(partitions);
    this.scratch = scratch;
  }

  /** Reads on to the present end. */
  void catchUp(Consumer<byte[], byte[]> consumer) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    read.forEach(consumer::seek);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream()
        .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
      consumer
          .poll(POLL)
          .forEach(record -> scratch.running(new String(record.key(), UTF_8), record.value()));
    }
    partitions.forEach(partition -> read.put(partition, consumer.position(partition)));
  }
}
