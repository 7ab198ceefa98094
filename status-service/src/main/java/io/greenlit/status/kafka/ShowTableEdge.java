package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the table of all shows. */
@Configuration(proxyBeanMethods = false)
public class ShowTableEdge {

  @Bean
  ShowTable showTable(KafkaSettings settings) {
    return new ShowTable(Topics.SHOW_STATUS.nameWith(settings.topicPrefix()));
  }

  @Bean
  ShowTableLoop showTableLoop(ShowTable table, KafkaProperties kafka, TopicCreation topics) {
    return new ShowTableLoop(table, () -> consumer(kafka), topics.done());
  }

  @Bean
  ShowTableHealth showTableHealthIndicator(ShowTable table) {
    return new ShowTableHealth(table);
  }

  /** Without a group: every instance reads all of the topic and keeps its own place. */
  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "status-service-shows");
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(config);
  }
}
