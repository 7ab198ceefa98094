package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.platform.kafka.TopicFollower;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
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

  private static final Duration POLL = Duration.ofMillis(250);

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
    public Home home(String showId) {
      CatalogueEntry entry = catalogue.get(showId);
      return entry == null ? Home.UNKNOWN : new Home(entry.country(), entry.network());
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
  TopicFollower catalogueFollower(
      CatalogueTopic topic, KafkaProperties kafka, TopicCreation topics) {
    return new TopicFollower(
        new PollLoop("status-catalogue", () -> consumer(kafka), topic, POLL), topics.done());
  }

  @Bean
  CatalogueHealth catalogueHealthIndicator(CatalogueTopic topic, ShowRegister register) {
    return new CatalogueHealth(topic, register);
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

  private static Consumer<byte[], byte[]> consumer(KafkaProperties kafka) {
    return CommittedReader.open(
        kafka.buildConsumerProperties(),
        "status-service-catalogue",
        Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000));
  }
}
