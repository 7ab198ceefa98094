package io.greenlit.status.kafka.replay;

import io.greenlit.schemas.Day;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The days as they came: every partition has all of them, so one is enough. */
final class DayLog {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final AvroCodec<Day> CODEC = AvroCodec.of(Day.class);

  private final List<Arrival> coming = new ArrayList<>();
  private LocalDate told = LocalDate.MIN;

  private record Arrival(LocalDate day, long timestamp) {}

  /** Reads what the topic has now. */
  void read(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      TopicPartition partition) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    coming.clear();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.value() != null) {
          coming.add(new Arrival(CODEC.decode(record.value()).getDay(), record.timestamp()));
        }
      }
    }
  }

  /** Tells the days that had come by some time and were not told yet. */
  void tell(long until, Consumer<LocalDate> listener) {
    while (!coming.isEmpty() && coming.getFirst().timestamp() <= until) {
      LocalDate day = coming.removeFirst().day();
      if (day.isAfter(told)) {
        told = day;
        listener.accept(day);
      }
    }
  }
}
