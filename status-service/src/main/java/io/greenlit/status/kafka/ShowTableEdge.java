package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.platform.kafka.TopicFollower;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the table of all shows. */
@Configuration(proxyBeanMethods = false)
public class ShowTableEdge {

  private static final Duration POLL = Duration.ofMillis(250);

  @Bean
  ShowTable showTable(KafkaSettings settings) {
    return new ShowTable(Topics.SHOW_STATUS.nameWith(settings.topicPrefix()));
  }

  @Bean
  TopicFollower showTableFollower(ShowTable table, KafkaProperties kafka, TopicCreation topics) {
    return new TopicFollower(
        new PollLoop("status-shows", () -> consumer(kafka), table, POLL), topics.done());
  }

  @Bean
  ShowTableHealth showTableHealthIndicator(ShowTable table) {
    return new ShowTableHealth(table);
  }

  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka) {
    return CommittedReader.open(
        kafka.buildConsumerProperties(),
        "status-service-shows",
        Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000));
  }
}
