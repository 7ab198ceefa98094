package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadPositionsTest {

  private static final String TOPIC = "shows";
  private static final List<TopicPartition> PARTITIONS =
      List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));

  private final ReadPositions positions = new ReadPositions();

  @Test
  void the_first_consumer_begins_at_the_beginning_and_the_next_goes_on_where_it_was() {
    MockConsumer<byte[], byte[]> first = consumer(4, 0);
    positions.resume(first, TOPIC);
    read(first, 0, 4);
    read(first, 0, 5);
    positions.note(first);

    MockConsumer<byte[], byte[]> second = consumer(4, 0);
    positions.resume(second, TOPIC);
    second.poll(Duration.ZERO);

    assertThat(second.position(PARTITIONS.get(0))).isEqualTo(6);
    assertThat(second.position(PARTITIONS.get(1))).isZero();
  }

  @Test
  void the_ends_of_a_consumer_are_by_partition() {
    MockConsumer<byte[], byte[]> consumer = consumer(0, 0);
    consumer.updateEndOffsets(Map.of(PARTITIONS.get(0), 7L, PARTITIONS.get(1), 2L));
    positions.resume(consumer, TOPIC);

    assertThat(ReadPositions.ends(consumer)).isEqualTo(Map.of(0, 7L, 1, 2L));
  }

  @Test
  void who_waits_hears_when_all_partitions_are_far_enough() {
    MockConsumer<byte[], byte[]> consumer = consumer(0, 0);
    positions.resume(consumer, TOPIC);
    CompletableFuture<Void> both = positions.reached(Map.of(0, 1L, 1, 1L));

    read(consumer, 0, 0);
    positions.note(consumer);
    positions.tellWaiters();
    assertThat(both).isNotDone();

    read(consumer, 1, 0);
    positions.note(consumer);
    positions.tellWaiters();
    assertThat(both).isCompleted();
  }

  @Test
  void nobody_hears_of_what_is_read_before_waiters_are_told() {
    MockConsumer<byte[], byte[]> consumer = consumer(0, 0);
    positions.resume(consumer, TOPIC);
    CompletableFuture<Void> before = positions.reached(Map.of(0, 1L));

    read(consumer, 0, 0);
    positions.note(consumer);
    CompletableFuture<Void> meanwhile = positions.reached(Map.of(0, 1L));

    assertThat(positions.isRead(Map.of(0, 1L))).isTrue();
    assertThat(before).isNotDone();
    assertThat(meanwhile).isNotDone();

    positions.tellWaiters();

    assertThat(before).isCompleted();
    assertThat(meanwhile).isCompleted();
    assertThat(positions.reached(Map.of(0, 1L))).isCompleted();
  }

  @Test
  void an_empty_topic_is_read_from_the_start() {
    assertThat(positions.isRead(Map.of(0, 0L, 1, 0L))).isTrue();
    assertThat(positions.reached(Map.of(0, 0L, 1, 0L))).isCompleted();
  }

  private static MockConsumer<byte[], byte[]> consumer(long... beginnings) {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updatePartitions(
        TOPIC,
        PARTITIONS.stream()
            .map(partition ->
                new PartitionInfo(
                    TOPIC, partition.partition(), Node.noNode(), new Node[0], new Node[0]))
            .toList());
    for (TopicPartition partition : PARTITIONS) {
      consumer.updateBeginningOffsets(Map.of(partition, beginnings[partition.partition()]));
    }
    return consumer;
  }

  private static void read(MockConsumer<byte[], byte[]> consumer, int partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(TOPIC, partition, offset, "salt-road".getBytes(UTF_8), null));
    assertThat(consumer.poll(Duration.ZERO).count()).isEqualTo(1);
  }
}
