package io.greenlit.status;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.kafka.ArticleReader;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.StatusStreams;
import io.greenlit.status.kafka.StatusTopology;
import io.greenlit.status.kafka.StreamSettings;
import io.greenlit.status.kafka.StreamsHealth;
import io.greenlit.status.reading.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** The status service: wires the pure packages to Kafka and HTTP. */
@SpringBootApplication
@EnableConfigurationProperties(StreamSettings.class)
public class StatusService {

  /** Runs the service on its own. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The service as an application with a configuration file of its own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(StatusService.class)
        .properties("spring.config.name=status-service");
  }

  @Bean
  RequiredTopics requiredTopics() {
    return new RequiredTopics(
        List.of(Topics.ARTICLES, Topics.CLAIMS, Topics.SHOW_STATUS, Topics.STATUS_CHANGES),
        List.of(Topics.ARTICLES, Topics.CLAIMS));
  }

  @Bean
  ArticleReader articleReader() {
    Reader reader = Reader.standard();
    return article -> reader.read(article).shows();
  }

  @Bean
  StatusStreams statusStreams(
      ArticleReader reader,
      KafkaProperties kafka,
      KafkaSettings settings,
      StreamSettings stream,
      TopicCreation topics,
      MeterRegistry registry,
      ApplicationEventPublisher events) {
    return new StatusStreams(
        StatusTopology.build(reader, settings.topicPrefix()),
        StatusStreams.config(kafka.buildStreamsProperties(), settings, stream),
        topics,
        registry,
        events);
  }

  @Bean
  ShowStore showStore(StatusStreams streams) {
    return new ShowStore(streams);
  }

  @Bean
  StreamsHealth streamsHealthIndicator(StatusStreams streams) {
    return new StreamsHealth(streams);
  }
}
