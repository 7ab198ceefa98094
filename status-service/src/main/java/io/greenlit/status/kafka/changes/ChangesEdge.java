package io.greenlit.status.kafka.changes;

import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.platform.kafka.TopicFollower;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.following.RecentChanges.Bounds;
import io.greenlit.status.web.ChangeJson;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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
  TopicFollower changeTailFollower(ChangeTail tail, KafkaProperties kafka, TopicCreation topics) {
    return new TopicFollower(
        new PollLoop("status-change-tail", () -> consumer(kafka, "change-tail"), tail),
        topics.done(),
        tail::close);
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

  /** It is told where to read, and a place without records is an error. */
  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka, String name) {
    return CommittedReader.open(
        kafka.buildConsumerProperties(),
        "status-service-" + name,
        Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            MOST_POLLED,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            PARTITION_BYTES,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            FETCH_BYTES));
  }
}
