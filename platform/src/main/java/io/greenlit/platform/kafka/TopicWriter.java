package io.greenlit.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes values under text keys into one topic, for who wants to know when they are there. */
public final class TopicWriter {

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  /** The producer stays its owner's to close. */
  public TopicWriter(Producer<byte[], byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /**
   * Completes when the producer says that the record is written, and exceptionally when it says
   * that it is not, or takes none.
   *
   * @param value null to have the key removed
   */
  public CompletableFuture<RecordMetadata> write(String key, byte @Nullable [] value) {
    CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
    try {
      var _ =
          producer.send(
              new ProducerRecord<>(topic, key.getBytes(UTF_8), value),
              (metadata, error) -> {
                if (error == null) {
                  written.complete(metadata);
                } else {
                  written.completeExceptionally(error);
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      written.completeExceptionally(e);
    }
    return written;
  }
}
