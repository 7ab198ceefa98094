package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Limits;
import io.greenlit.notify.delivery.RetrySchedule;
import io.greenlit.notify.dispatch.AttemptLog;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.notify.dispatch.Outside;
import io.greenlit.notify.dispatch.Sender;
import io.greenlit.notify.metrics.LoadGauges;
import io.greenlit.notify.metrics.MeteredAttempts;
import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.settings.NotifySettings;
import io.greenlit.notify.web.AttemptBook;
import io.greenlit.notify.web.CommandBook;
import io.greenlit.notify.web.SubscriptionBook;
import io.greenlit.platform.access.AccessWriter;
import io.greenlit.platform.access.kafka.AccessTopic;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires everything that touches Kafka. */
@Configuration(proxyBeanMethods = false)
public class KafkaEdge {

  private static final Duration ATTEMPTS_LINGER = Duration.ofMillis(10);

  @Bean
  RequiredTopics requiredTopics() {
    return new RequiredTopics(
        List.of(
            Topics.STATUS_CHANGES,
            Topics.SUBSCRIPTIONS,
            Topics.COMMANDS,
            Topics.CURSORS,
            Topics.ATTEMPTS),
        List.of(Topics.STATUS_CHANGES));
  }

  @Bean
  Clients clients(KafkaProperties properties, KafkaSettings settings) {
    return new Clients(properties, settings);
  }

  /** For cursors. */
  @Bean
  Producer<byte[], byte[]> deliveryProducer(Clients clients) {
    return clients.producer("deliveries");
  }

  /** For attempts, for which no delivery waits. */
  @Bean
  Producer<byte[], byte[]> attemptProducer(Clients clients) {
    return clients.patientProducer("attempts", ATTEMPTS_LINGER);
  }

  /** Apart from the others, so that the API answers while deliveries are many. */
  @Bean
  Producer<byte[], byte[]> subscriptionProducer(Clients clients) {
    return clients.producer("subscriptions");
  }

  @Bean
  KafkaClientMetrics deliveryProducerMetrics(Producer<byte[], byte[]> deliveryProducer) {
    return new KafkaClientMetrics(deliveryProducer);
  }

  @Bean
  KafkaClientMetrics attemptProducerMetrics(Producer<byte[], byte[]> attemptProducer) {
    return new KafkaClientMetrics(attemptProducer);
  }

  @Bean
  PageReader pageReader(Clients clients) {
    return new PageReader(clients);
  }

  @Bean
  AttemptLog attemptLog(
      Producer<byte[], byte[]> attemptProducer,
      Clients clients,
      MeterRegistry meters,
      InstantSource clock) {
    return new MeteredAttempts(new AttemptTopic(attemptProducer, clients), meters, clock);
  }

  @Bean(destroyMethod = "") // Deliveries closes it, in its order
  Dispatcher dispatcher(
      Sender sender,
      Producer<byte[], byte[]> deliveryProducer,
      PageReader pages,
      AttemptLog attempts,
      Clients clients,
      NotifySettings settings,
      InstantSource clock) {
    Limits limits =
        new Limits(
            settings.inFlightPerSubscription(),
            settings.inFlight(),
            settings.parkedShows(),
            settings.logMemory().toBytes(),
            settings.idleWrite(),
            settings.pause(),
            settings.inFlightPerHost(),
            new Limits.Slow(settings.slow().after(), settings.slow().inFlight()));
    RetrySchedule retries =
        new RetrySchedule(
            settings.retry().waits(),
            settings.retry().jitterPercent(),
            settings.retry().longestAsked());
    CursorTopic cursors = new CursorTopic(deliveryProducer, clients);
    return new Dispatcher(new Outside(sender, cursors, pages, attempts), limits, retries, clock);
  }

  @Bean
  LoadGauges loadGauges(Dispatcher dispatcher) {
    return new LoadGauges(dispatcher);
  }

  @Bean(destroyMethod = "")
  Tables tables(Clients clients, SubscriptionCodec codec, Dispatcher dispatcher) {
    return new Tables(clients, codec, dispatcher);
  }

  @Bean
  SubscriptionCodec subscriptionCodec(NotifySettings settings) {
    NotifySettings.Encryption encryption = settings.encryption();
    return new SubscriptionCodec(new Keyring(encryption.keys(), encryption.key()));
  }

  @Bean
  Resealing resealing(SubscriptionCodec codec, SubscriptionBook book, Tables tables) {
    Resealing resealing = new Resealing(codec, book);
    resealing.after(tables.caughtUp());
    return resealing;
  }

  @Bean
  LogEnds logEnds(@Lazy Admin admin) {
    return new LogEnds(admin);
  }

  @Bean
  RecentChangeReader recentChanges(Clients clients, LogEnds ends) {
    return new RecentChangeReader(clients, ends);
  }

  @Bean
  SubscriptionBook subscriptionBook(
      Clients clients,
      Producer<byte[], byte[]> subscriptionProducer,
      SubscriptionCodec codec,
      LogEnds ends,
      Tables tables,
      Dispatcher dispatcher,
      ChangeSearch search) {
    return new SubscriptionTopic(
        clients, subscriptionProducer, codec, ends, tables, dispatcher, search);
  }

  @Bean
  LogSearch logSearch(Clients clients) {
    return new LogSearch(clients);
  }

  @Bean
  ChangeSearch changeSearch(LogSearch search, LogEnds ends, Clients clients) {
    return new ChangeSearch(search, ends, clients);
  }

  @Bean
  AttemptBook attemptBook(LogSearch search, Clients clients) {
    return new AttemptSearch(search, clients);
  }

  @Bean
  AccessWriter accessWriter(AccessTopic topic, Producer<byte[], byte[]> subscriptionProducer) {
    return topic.writer(subscriptionProducer);
  }

  @Bean(destroyMethod = "")
  CommandTail commandTail(Clients clients, Dispatcher dispatcher) {
    return new CommandTail(clients, dispatcher);
  }

  @Bean
  CommandBook commandBook(
      Clients clients,
      Producer<byte[], byte[]> subscriptionProducer,
      CommandTail tail,
      InstantSource clock) {
    return new CommandTopic(clients, subscriptionProducer, tail, clock);
  }

  @Bean
  Deliveries deliveries(
      TopicCreation topics,
      Clients clients,
      Dispatcher dispatcher,
      Tables tables,
      LogEnds ends,
      CommandTail commands,
      Producer<byte[], byte[]> deliveryProducer,
      NotifySettings settings) {
    return new Deliveries(
        topics,
        dispatcher,
        tables,
        new ChangeTail(clients, dispatcher),
        commands,
        new Ownership(clients, dispatcher, tables, ends, settings.handover()),
        new Inspection(clients, deliveryProducer));
  }

  @Bean
  DeliveryHealth deliveryHealthIndicator(Deliveries deliveries) {
    return new DeliveryHealth(deliveries);
  }

  @Bean
  DispatcherHealth dispatcherHealthIndicator(Dispatcher dispatcher) {
    return new DispatcherHealth(dispatcher);
  }
}
