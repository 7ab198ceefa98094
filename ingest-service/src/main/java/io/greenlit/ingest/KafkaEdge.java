package io.greenlit.ingest;

import io.greenlit.ingest.intake.ArticleLog;
import io.greenlit.ingest.kafka.KafkaArticleLog;
import io.greenlit.ingest.kafka.ProducerSettings;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where articles go: the topic, the producer, the log. */
@Configuration(proxyBeanMethods = false)
class KafkaEdge {

  @Bean
  RequiredTopics requiredTopics() {
    return new RequiredTopics(List.of(Topics.ARTICLES), List.of());
  }

  @Bean(destroyMethod = "") // the log closes it, after the articles under way
  Producer<byte[], byte[]> articleProducer(KafkaProperties kafka, IngestSettings settings) {
    return new KafkaProducer<>(
        ProducerSettings.over(kafka.buildProducerProperties(), settings.patience()));
  }

  @Bean
  KafkaClientMetrics articleProducerMetrics(Producer<byte[], byte[]> articleProducer) {
    return new KafkaClientMetrics(articleProducer);
  }

  @Bean
  ArticleLog articleLog(
      Producer<byte[], byte[]> articleProducer,
      TopicCreation topics,
      KafkaSettings kafka,
      IngestSettings settings) {
    return new KafkaArticleLog(
        articleProducer,
        Topics.ARTICLES.nameWith(kafka.topicPrefix()),
        topics.done(),
        settings.patience());
  }
}
