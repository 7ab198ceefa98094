package io.greenlit.status.kafka.changes;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.following.RecentChanges.Bounds;
import io.greenlit.status.web.changes.ChangeJson;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what reads the log of changes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangeSettings.class)
public class ChangesEdge {

  /** Feeds show so many changes at most, and all of them may be of one partition. */
  private static final int LEAST_KEPT = 50;

  private static final int MOST_KEPT = 512;
  private static final int MOST_POLLED = 250;
  private static final int PARTITION_BYTES = 256 << 10;
  private static final int FETCH_BYTES = 2 << 20;

  @Bean
  ChangeTail changeTail(KafkaSettings kafka, ChangeSettings settings) {
    Bounds bounds =
        new Bounds(
            LEAST_KEPT,
            MOST_KEPT,
            settings.memory().toBytes() / Topics.STATUS_CHANGES.partitions());
    return new ChangeTail(topic(kafka), records(), bounds);
  }

  @Bean
  ChangeTailLoop changeTailLoop(ChangeTail tail, KafkaProperties kafka, TopicCreation topics) {
    return new ChangeTailLoop(tail, () -> consumer(kafka, "change-tail"), topics.done());
  }

  @Bean
  ReaderPool changeReaderPool(KafkaProperties kafka, ChangeSettings settings) {
    return new ReaderPool(() -> consumer(kafka, "change-reader"), settings.readers());
  }

  @Bean
  ChangeLog changeLog(ChangeTail tail, ReaderPool readers, KafkaSettings kafka) {
    return new ChangeLog(tail, new LogStretches(topic(kafka), records()), readers);
  }

  private static String topic(KafkaSettings kafka) {
    return Topics.STATUS_CHANGES.nameWith(kafka.topicPrefix());
  }

  private static ChangeRecords records() {
    return new ChangeRecords(ChangeJson::text);
  }

  /** Without a group: it is told where to read, and a place without records is an error. */
  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka, String name) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "status-service-" + name);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_POLLED);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    return new KafkaConsumer<>(config);
  }
}
