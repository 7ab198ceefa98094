package io.greenlit.benchmarks.latency;

import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When each show's first committed change was seen, by a consumer like any other. */
final class Arrivals implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean open = true;

  private Arrivals(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
    this.thread = Thread.ofPlatform().name("bench-arrivals").unstarted(this::watch);
  }

  static Arrivals watch(String bootstrapServers) {
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.STATUS_CHANGES.partitions())
            .mapToObj(number -> new TopicPartition(Topics.STATUS_CHANGES.name(), number))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Arrivals arrivals = new Arrivals(consumer);
    arrivals.thread.start();
    return arrivals;
  }

  private void watch() {
    while (open) {
      for (ConsumerRecord<String, byte[]> change : consumer.poll(POLL)) {
        seen.putIfAbsent(change.key(), System.nanoTime());
      }
    }
    consumer.close();
  }

  /** By show id, in nanoseconds of {@link System#nanoTime}. */
  Map<String, Long> seen() {
    return seen;
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
