package io.greenlit.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers for those who are told where to read, or keep their own place. */
public final class CommittedReader {

  private CommittedReader() {}

  /**
   * A consumer without a group that sees committed records only, from the beginning where it is not
   * told where.
   *
   * @param deployment how the deployment reaches Kafka
   * @param more settings of this one
   */
  public static Consumer<byte[], byte[]> open(
      Map<String, Object> deployment, String clientId, Map<String, Object> more) {
    Map<String, Object> config = new HashMap<>(deployment);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.putAll(more);
    return new KafkaConsumer<>(config);
  }
}
