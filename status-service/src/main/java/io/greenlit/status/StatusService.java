package io.greenlit.status;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.kafka.CatalogueEdge;
import io.greenlit.status.kafka.CatalogueTopic;
import io.greenlit.status.kafka.ShelfStores;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTableEdge;
import io.greenlit.status.kafka.StatusStreams;
import io.greenlit.status.kafka.StatusTopology;
import io.greenlit.status.kafka.StreamSettings;
import io.greenlit.status.kafka.StreamsHealth;
import io.greenlit.status.kafka.changes.ChangesEdge;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.web.ApiDocument;
import io.greenlit.status.web.ArticleExplainer;
import io.greenlit.status.web.CatalogueController;
import io.greenlit.status.web.EntityTags;
import io.greenlit.status.web.EvidenceController;
import io.greenlit.status.web.HistoryController;
import io.greenlit.status.web.ReadController;
import io.greenlit.status.web.ReadOutcomes;
import io.greenlit.status.web.ReadSettings;
import io.greenlit.status.web.ShowsController;
import io.greenlit.status.web.StatusAccess;
import io.greenlit.status.web.changes.CalendarController;
import io.greenlit.status.web.changes.ChangeStreamController;
import io.greenlit.status.web.changes.ChangesController;
import io.greenlit.status.web.changes.FeedController;
import io.greenlit.status.web.instances.InstancesEdge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service that reads and folds. Its parts are named here; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({StreamSettings.class, ReadingSettings.class, ReadSettings.class})
@Import({
  CatalogueEdge.class,
  ShowTableEdge.class,
  InstancesEdge.class,
  ChangesEdge.class,
  ApiDocument.class,
  EntityTags.class,
  StatusAccess.class,
  ShowsController.class,
  HistoryController.class,
  EvidenceController.class,
  CatalogueController.class,
  ReadController.class,
  ChangesController.class,
  ChangeStreamController.class,
  FeedController.class,
  CalendarController.class
})
public class StatusService {

  /**
   * The service, configured by {@code status-service.yml} and ready to run in this or another's
   * JVM.
   */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(StatusService.class)
        .properties("spring.config.name=status-service");
  }

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  @Bean
  RequiredTopics requiredTopics() {
    return new RequiredTopics(
        List.of(
            Topics.ARTICLES,
            Topics.SHOWS,
            Topics.CLAIMS,
            Topics.IDENTITIES,
            Topics.MOVES,
            Topics.DAYS,
            Topics.BASELINES,
            Topics.TRACES,
            Topics.SHOW_STATUS,
            Topics.STATUS_CHANGES),
        List.of(
            Topics.ARTICLES,
            Topics.SHOWS,
            Topics.CLAIMS,
            Topics.IDENTITIES,
            Topics.MOVES,
            Topics.DAYS,
            Topics.BASELINES,
            Topics.TRACES));
  }

  @Bean
  Reader reader(ReadingSettings settings) {
    return Reader.of(Languages.standard(), settings.applied());
  }

  @Bean
  ReadOutcomes readOutcomes(MeterRegistry registry) {
    return new ReadOutcomes(registry);
  }

  @Bean
  ArticleExplainer articleExplainer(CatalogueEdge.CurrentReader reader) {
    return reader::explain;
  }

  @Bean
  StatusStreams statusStreams(
      CatalogueEdge.CurrentReader reader,
      KafkaProperties kafka,
      KafkaSettings settings,
      StreamSettings stream,
      TopicCreation topics,
      CatalogueTopic catalogue,
      MeterRegistry registry,
      ApplicationEventPublisher events) {
    return new StatusStreams(
        StatusTopology.build(reader, reader, settings.topicPrefix()),
        StatusStreams.config(kafka.buildStreamsProperties(), settings, stream),
        CompletableFuture.allOf(topics.done(), catalogue.caughtUp()),
        registry,
        events);
  }

  @Bean
  ShelfStores shelfStores(StatusStreams streams, StreamSettings settings) {
    return new ShelfStores(streams, settings.advertisedAddress());
  }

  @Bean
  ShowStore showStore(ShelfStores shelves, ShowStore.Elsewhere elsewhere) {
    return new ShowStore(shelves, elsewhere);
  }

  @Bean
  StreamsHealth streamsHealthIndicator(StatusStreams streams) {
    return new StreamsHealth(streams);
  }
}
