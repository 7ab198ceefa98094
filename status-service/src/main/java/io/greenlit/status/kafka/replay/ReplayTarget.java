package io.greenlit.status.kafka.replay;

import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.schemas.topics.Retention;
import io.greenlit.schemas.topics.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The deployment that a replay is about.
 *
 * @param client properties of every client, {@code bootstrap.servers} among them
 * @param topicPrefix of the deployment
 */
public record ReplayTarget(Map<String, Object> client, String topicPrefix) {

  /** Kafka aborts a transaction that is open for longer than this, by default. */
  private static final int LONGEST_TRANSACTION = 15 * 60 * 1000;

  public ReplayTarget {
    client = Map.copyOf(client);
  }

  String topic(Topic<?> topic) {
    return topic.nameWith(topicPrefix);
  }

  /** The consumer group of the stream, which is its application id. */
  String group() {
    return topicPrefix + "greenlit-status";
  }

  Admin admin() {
    return Admin.create(client);
  }

  Consumer<byte[], byte[]> consumer() {
    return CommittedReader.open(
        client, "greenlit-replay", Map.of(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false));
  }

  /** One at a time: a second one with the same id ends what the first has not committed. */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> config = new HashMap<>(client);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "greenlit-replay");
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topicPrefix + "greenlit-replay");
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_TRANSACTION);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.LARGEST);
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return new KafkaProducer<>(config);
  }
}
