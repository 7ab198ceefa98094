package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.endpoints.Subscriber;
import io.greenlit.benchmarks.folding.Cluster;
import io.greenlit.notify.NotifyService;
import io.greenlit.notify.sealing.Keyring;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.Subscription;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.standalone.broker.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** notify-service as in production, and the broker that keeps all it knows. */
final class NotifyWithBroker implements AutoCloseable {

  private static final AvroCodec<Subscription> SUBSCRIPTION = AvroCodec.of(Subscription.class);
  private static final AvroCodec<Cursor> CURSOR = AvroCodec.of(Cursor.class);
  private static final OperatorKey OPERATOR =
      OperatorKey.of(BearerToken.random(new SecureRandom()));
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int READY = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration GLANCE = Duration.ofMillis(5);

  private final Cluster cluster;
  private final KafkaProducer<String, byte[]> producer;
  private final Keyring keys = new Keyring(Map.of("bench", KEY), null);
  private @Nullable ConfigurableApplicationContext service;

  private NotifyWithBroker(Cluster cluster) {
    this.cluster = cluster;
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A broker with Greenlit's topics; the service is not yet started. */
  static NotifyWithBroker on(Path data) throws InterruptedException {
    Cluster cluster = Cluster.start(data);
    cluster.createTopics("");
    return new NotifyWithBroker(cluster);
  }

  /** Writes subscriptions down as the service does. */
  void subscribe(List<Subscriber> subscribers) throws InterruptedException {
    cluster.fill(
        Topics.SUBSCRIPTIONS.name(),
        () ->
            subscribers.stream()
                .map(each -> Map.entry(each.id(), SUBSCRIPTION.encode(each.written(keys))))
                .iterator());
  }

  /**
   * Starts the service.
   *
   * @param settings such as {@code greenlit.notify.in-flight=256}
   * @return how long it took until it delivers
   */
  Duration start(List<String> settings) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int port = FreePorts.find(1).getFirst();
    service =
        NotifyService.application()
            .run(
                Stream.concat(
                        Stream.of(
                            "server.address=127.0.0.1",
                            "server.port=" + port,
                            "spring.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                            "greenlit.notify.encryption.keys.bench=" + KEY,
                            "greenlit.access.operator-token=" + OPERATOR.text(),
                            "greenlit.notify.outbound.allow-http=true",
                            // vetted all the same, as in production
                            "greenlit.notify.outbound.allow=127.0.0.0/8"),
                        settings.stream())
                    .map(setting -> "--" + setting)
                    .toArray(String[]::new));
    awaitReady(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void awaitReady(URI readiness) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest asked = HttpRequest.newBuilder(readiness).build();
      while (client.send(asked, BodyHandlers.discarding()).statusCode() != READY) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException("notify-service was not ready within " + PATIENCE);
        }
        Thread.sleep(GLANCE.multipliedBy(4));
      }
    }
  }

  /** Has a change published; returns at once. */
  void publish(String showId, long sequence) {
    var _ =
        producer.send(
            new ProducerRecord<>(
                Topics.STATUS_CHANGES.name(),
                showId,
                Announced.change(showId, sequence, Instant.now())));
    producer.flush();
  }

  /** Attempts that are written down. */
  long attempts() throws InterruptedException {
    return cluster.ends(Topics.ATTEMPTS.name()).values().stream().mapToLong(end -> end).sum();
  }

  /** Returns once so many attempts are written down; when, in nanoseconds. */
  long awaitAttempts(long count) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (attempts() < count) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("attempts are missing in their topic");
      }
      Thread.sleep(GLANCE);
    }
    return System.nanoTime();
  }

  /**
   * Returns once the cursors that are written down say that all is delivered.
   *
   * @throws IllegalStateException where they do not in time
   */
  void awaitCursors(int subscriptions) throws InterruptedException {
    long changes =
        cluster.ends(Topics.STATUS_CHANGES.name()).values().stream().mapToLong(end -> end).sum();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (atEnd(changes) < subscriptions) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("cursors are not written as far as webhooks were sent");
      }
      Thread.sleep(GLANCE.multipliedBy(100));
    }
  }

  private long atEnd(long changes) throws InterruptedException {
    Map<String, Boolean> there = new HashMap<>();
    cluster.read(
        Topics.CURSORS.name(),
        record -> {
          Cursor cursor = CURSOR.decode(record.value());
          long passed = cursor.getPositions().values().stream().mapToLong(each -> each).sum();
          there.put(record.key(), cursor.getParked().isEmpty() && passed == changes);
        });
    return there.values().stream().filter(each -> each).count();
  }

  @Override
  public void close() {
    producer.close();
    if (service != null) {
      service.close();
    }
    cluster.close();
  }
}
