package io.greenlit.notify.kafka;

import io.greenlit.platform.kafka.DeadLetters;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.schemas.topics.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records of the log of changes that cannot be read into its dead-letter topic. All instances
 * follow the whole log, so a group of its own sees to it that a record is put aside by one of them.
 */
final class Inspection implements PollLoop.Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Inspection.class);
  private static final String GROUP = "greenlit-notify-inspection";

  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final PollLoop loop;

  Inspection(Clients clients, Producer<byte[], byte[]> producer) {
    this.topic = clients.name(Topics.STATUS_CHANGES);
    this.producer = producer;
    this.loop = new PollLoop("notify-inspection", () -> clients.member(GROUP, "inspection"), this);
  }

  void start() {
    loop.start();
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    consumer.subscribe(List.of(topic));
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    boolean putAside = false;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      putAside |= inspect(record);
    }
    if (putAside) {
      consumer.commitSync();
    } else {
      consumer.commitAsync();
    }
  }

  private boolean inspect(ConsumerRecord<byte[], byte[]> record) {
    try {
      ChangeRecords.read(record); // as it is read to be told
      return false;
    } catch (SerializationException e) {
      log.error(
          "change {}/{} cannot be read: put aside for all subscriptions",
          record.partition(),
          record.offset(),
          e);
      putAside(record, e);
      return true;
    }
  }

  private void putAside(ConsumerRecord<byte[], byte[]> record, SerializationException reason) {
    try {
      producer.send(DeadLetters.of(record, reason, "notify-service")).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the dead letter could not be written", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
