package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.article.Article;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.Explanation;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.SeedFile;
import io.greenlit.status.reading.catalogue.ShowRegister;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the catalogue: its topic, who follows it, who writes it, and the reader that uses it; and
 * the clock.
 */
@Configuration(proxyBeanMethods = false)
public class CatalogueEdge {

  /** The reader with the newest catalogue; an article is read with one from beginning to end. */
  public static final class CurrentReader implements ArticleReader, TitleOwners {

    private final Reader standard;
    private volatile Reader reader;
    private volatile Catalogue catalogue = Catalogue.of(List.of());

    CurrentReader(Reader standard) {
      this.standard = standard;
      this.reader = standard;
    }

    void use(Catalogue newest) {
      catalogue = newest;
      reader = standard.with(newest);
    }

    @Override
    public List<String> of(String titleId) {
      return catalogue.named(new Show(titleId, titleId)).stream().map(CatalogueEntry::id).toList();
    }

    @Override
    public List<ArticleClaims> read(Article article) {
      return reader.read(article).shows();
    }

    /** What was read of an article, and why. */
    public Explanation explain(Article article) {
      return reader.explain(article);
    }
  }

  @Bean
  CurrentReader articleReader(Reader standard) {
    return new CurrentReader(standard);
  }

  @Bean
  ShowRegister showRegister() {
    return new ShowRegister(SeedFile.entries());
  }

  @Bean
  CatalogueTopic catalogueTopic(
      ShowRegister register, CurrentReader reader, KafkaSettings settings) {
    return new CatalogueTopic(
        Topics.SHOWS.nameWith(settings.topicPrefix()),
        register,
        new CatalogueSnapshots(register, reader::use, System::nanoTime));
  }

  @Bean
  CatalogueLoop catalogueLoop(CatalogueTopic topic, KafkaProperties kafka, TopicCreation topics) {
    return new CatalogueLoop(topic, () -> consumer(kafka), topics.done());
  }

  @Bean
  CatalogueHealth catalogueHealthIndicator(CatalogueLoop loop, ShowRegister register) {
    return new CatalogueHealth(loop, register);
  }

  @Bean
  ShowLog showLog(
      KafkaProperties kafka, KafkaSettings settings, CatalogueTopic topic, ShowRegister register) {
    Map<String, Object> config = producer(kafka, "status-service-catalogue");
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return new ShowLog(
        Topics.SHOWS.nameWith(settings.topicPrefix()),
        new KafkaProducer<>(config),
        topic,
        register);
  }

  @Bean
  DayClock dayClock(KafkaProperties kafka, KafkaSettings settings, TopicCreation topics) {
    Map<String, Object> config = producer(kafka, "status-service-days");
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    return new DayClock(
        new KafkaProducer<>(config),
        Topics.DAYS.nameWith(settings.topicPrefix()),
        topics,
        InstantSource.system());
  }

  private static Map<String, Object> producer(KafkaProperties kafka, String clientId) {
    Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return config;
  }

  /** Without a group: every instance reads all of the topic and keeps its own place. */
  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "status-service-catalogue");
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(config);
  }
}
