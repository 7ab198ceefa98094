package io.greenlit.status.kafka.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.folding.Reread.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ArrivalOrderTest {

  private static final String TOPIC = "articles";

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  @Test
  void records_of_all_partitions_come_in_the_order_of_their_time() {
    ArrivalOrder order = reading(Map.of(0, new Stretch(0, 3), 1, new Stretch(0, 2)));
    add(0, 0, 10);
    add(0, 1, 40);
    add(0, 2, 50);
    add(1, 0, 20);
    add(1, 1, 30);

    assertThat(all(order)).containsExactly(10L, 20L, 30L, 40L, 50L);
  }

  @Test
  void what_lies_outside_of_a_stretch_is_left_aside() {
    ArrivalOrder order = reading(Map.of(0, new Stretch(1, 3), 1, new Stretch(2, 2)));
    add(0, 1, 10);
    add(0, 2, 20);
    add(0, 3, 30);

    assertThat(all(order)).containsExactly(10L, 20L);
  }

  @Test
  void many_records_come_in_several_batches() {
    ArrivalOrder order = reading(Map.of(0, new Stretch(0, 1_000), 1, new Stretch(0, 1)));
    for (int i = 0; i < 1_000; i++) {
      add(0, i, i);
    }
    add(1, 0, 500);

    assertThat(all(order)).hasSize(1_001).isSorted();
  }

  @Test
  void nothing_to_read_is_the_end() {
    assertThat(reading(Map.of(0, new Stretch(4, 4))).next()).isEmpty();
  }

  private ArrivalOrder reading(Map<Integer, Stretch> stretches) {
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    stretches.keySet().forEach(number -> beginnings.put(new TopicPartition(TOPIC, number), 0L));
    consumer.updateBeginningOffsets(beginnings);
    return new ArrivalOrder(consumer, TOPIC, stretches);
  }

  private void add(int partition, long offset, long timestamp) {
    consumer.addRecord(
        new ConsumerRecord<>(
            TOPIC,
            partition,
            offset,
            timestamp,
            TimestampType.CREATE_TIME,
            1,
            1,
            "k".getBytes(UTF_8),
            "v".getBytes(UTF_8),
            new RecordHeaders(),
            Optional.empty()));
  }

  private static List<Long> all(ArrivalOrder order) {
    List<Long> times = new ArrayList<>();
    for (var records = order.next(); !records.isEmpty(); records = order.next()) {
      records.forEach(record -> times.add(record.timestamp()));
    }
    return times;
  }
}
