package io.greenlit.benchmarks.folding;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An embedded broker with Greenlit's topics, as often as wanted under prefixes. */
public final class Cluster implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 20_000;

  private final EmbeddedKafka broker;
  private final Admin admin;

  private Cluster(EmbeddedKafka broker) {
    this.broker = broker;
    this.admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
  }

  /** Starts it on a folder. */
  public static Cluster start(Path data) {
    List<Integer> ports = FreePorts.find(2);
    return new Cluster(EmbeddedKafka.start(data, ports.get(0), ports.get(1)));
  }

  /** What clients set as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Creates all topics under a prefix, as the services do; returns once their leaders answer. */
  public void createTopics(String prefix) throws InterruptedException {
    RequiredTopics all = new RequiredTopics(Topics.ALL, Topics.ALL);
    try (TopicCreation topics =
        new TopicCreation(admin, all, new KafkaSettings(prefix, (short) 1))) {
      topics.start();
      topics.done().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot create the topics of " + prefix, e);
    }
  }

  /** Writes records in order; returns when the broker has them. */
  public void fill(String topic, Iterable<Map.Entry<String, byte[]>> records)
      throws InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            ProducerConfig.LINGER_MS_CONFIG,
            20);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (Map.Entry<String, byte[]> record : records) {
        sent.add(producer.send(new ProducerRecord<>(topic, record.getKey(), record.getValue())));
        if (sent.size() == AT_ONCE) {
          await(producer, sent);
        }
      }
      await(producer, sent);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot fill " + topic, e);
    }
  }

  private static void await(KafkaProducer<?, ?> producer, List<Future<RecordMetadata>> sent)
      throws InterruptedException, ExecutionException {
    producer.flush();
    for (Future<RecordMetadata> written : sent) {
      written.get();
    }
    sent.clear();
  }

  /** All committed records of a topic as it is now, each partition in order. */
  public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> use)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = ends(topic);
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<Map.Entry<TopicPartition, Long>> open = new ArrayList<>(ends.entrySet());
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      while (!open.isEmpty()) {
        consumer.poll(POLL).forEach(use);
        open.removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
  }

  /** The end of each partition of a topic. */
  public Map<TopicPartition, Long> ends(String topic) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> partitions =
        IntStream.range(0, Topics.ARTICLES.partitions())
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    try {
      return admin.listOffsets(partitions).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Cluster::offset));
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot ask for the end of " + topic, e);
    }
  }

  private static long offset(Map.Entry<TopicPartition, ListOffsetsResultInfo> end) {
    return end.getValue().offset();
  }

  /** How far a group has committed. */
  Map<TopicPartition, Long> committed(String group) throws InterruptedException {
    try {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      for (Map.Entry<TopicPartition, OffsetAndMetadata> committed :
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet()) {
        offsets.put(committed.getKey(), committed.getValue().offset());
      }
      return offsets;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot ask how far " + group + " has come", e);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }
}
