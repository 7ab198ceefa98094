package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.dispatch.CursorLog;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes cursors to their topic, in the partition of their subscription. */
final class CursorTopic implements CursorLog {

  private static final Logger log = LoggerFactory.getLogger(CursorTopic.class);
  private static final AvroCodec<Cursor> CODEC = AvroCodec.of(Cursor.class);

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  CursorTopic(Producer<byte[], byte[]> producer, Clients clients) {
    this.producer = producer;
    this.topic = clients.name(Topics.CURSORS);
  }

  @Override
  public void write(CursorWrite write, Runnable written, Runnable failed) {
    byte[] value = CODEC.encode(CursorRecords.written(write));
    send(write.subscriptionId(), write.partition(), value, written, failed);
  }

  @Override
  public void forget(String subscriptionId, int partition) {
    send(subscriptionId, partition, null, () -> {}, () -> {});
  }

  private void send(
      String id, int partition, byte @Nullable [] value, Runnable written, Runnable failed) {
    try {
      var _ =
          producer.send(
              new ProducerRecord<>(topic, partition, id.getBytes(UTF_8), value),
              (_, error) -> {
                if (error == null) {
                  written.run();
                } else {
                  log.warn("cursor of {} could not be written", id, error);
                  failed.run();
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      log.warn("cursor of {} could not be written", id, e);
      failed.run();
    }
  }
}
