package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.Limits;
import io.greenlit.notify.delivery.RetrySchedule;
import io.greenlit.notify.dispatch.AttemptLog;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.notify.dispatch.Outside;
import io.greenlit.notify.dispatch.Sender;
import io.greenlit.notify.metrics.LoadGauges;
import io.greenlit.notify.metrics.MeteredAttempts;
import io.greenlit.notify.settings.NotifySettings;
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

/** Wires what delivers to Kafka. */
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
  LogEnds logEnds(@Lazy Admin admin) {
    return new LogEnds(admin);
  }

  @Bean(destroyMethod = "")
  CommandTail commandTail(Clients clients, Dispatcher dispatcher) {
    return new CommandTail(clients, dispatcher);
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
