package io.greenlit.notify.kafka;

import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.notify.sealing.Keyring;
import io.greenlit.notify.settings.NotifySettings;
import io.greenlit.notify.web.AttemptBook;
import io.greenlit.notify.web.CommandBook;
import io.greenlit.notify.web.SubscriptionBook;
import io.greenlit.platform.access.AccessWriter;
import io.greenlit.platform.access.kafka.AccessTopic;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what subscribers write and look up to Kafka. */
@Configuration(proxyBeanMethods = false)
public class BooksEdge {

  /** Apart from the others, so that the API answers while deliveries are many. */
  @Bean
  Producer<byte[], byte[]> subscriptionProducer(Clients clients) {
    return clients.producer("subscriptions");
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

  @Bean
  CommandBook commandBook(
      Clients clients,
      Producer<byte[], byte[]> subscriptionProducer,
      CommandTail tail,
      InstantSource clock) {
    return new CommandTopic(clients, subscriptionProducer, tail, clock);
  }
}
