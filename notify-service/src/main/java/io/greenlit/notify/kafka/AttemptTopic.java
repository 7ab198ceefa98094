package io.greenlit.notify.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.dispatch.AttemptLog;
import io.greenlit.schemas.Attempt;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import java.time.Instant;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every attempt to its topic; no delivery waits for it. */
final class AttemptTopic implements AttemptLog {

  private static final Logger log = LoggerFactory.getLogger(AttemptTopic.class);
  private static final AvroCodec<Attempt> CODEC = AvroCodec.of(Attempt.class);

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  AttemptTopic(Producer<byte[], byte[]> producer, Clients clients) {
    this.producer = producer;
    this.topic = clients.name(Topics.ATTEMPTS);
  }

  @Override
  public void record(Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {
    byte[] key = delivery.subscription().id().getBytes(UTF_8);
    try {
      byte[] value = CODEC.encode(AttemptRecords.written(delivery, result, nextAttemptAt));
      var _ =
          producer.send(
              new ProducerRecord<>(topic, key, value),
              (_, error) -> {
                if (error != null) {
                  lost(delivery, error);
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      lost(delivery, e);
    }
  }

  private static void lost(Delivery delivery, Exception error) {
    log.warn(
        "attempt {} of change {} for {} is missing in the list of attempts",
        delivery.attempt(),
        delivery.entry().changeId(),
        delivery.subscription().id(),
        error);
  }
}
