package io.greenlit.platform.kafka;

import io.greenlit.schemas.topics.Retention;
import io.greenlit.schemas.topics.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that a service needs, and goes on trying until the cluster lets it. */
public final class TopicCreation implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Admin admin;
  private final List<NewTopic> wanted;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public TopicCreation(Admin admin, RequiredTopics required, KafkaSettings settings) {
    this.admin = admin;
    this.wanted = newTopics(required, settings);
  }

  /** Begins; returns at once. */
  public void start() {
    Thread.ofPlatform().daemon().name("greenlit-topics").start(this::createPatiently);
  }

  /**
   * Completes when all topics are there and their leaders answer: whoever reads or writes them
   * starts then.
   */
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void createPatiently() {
    try {
      while (!created()) {
        if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      done.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.completeExceptionally(e);
    }
  }

  private boolean created() throws InterruptedException {
    try {
      createMissing();
      askLeaders();
      return true;
    } catch (ExecutionException | KafkaException e) {
      log.warn("topics not there yet, trying again in {}: {}", PAUSE, e.getMessage());
      return false;
    }
  }

  private void createMissing() throws ExecutionException, InterruptedException {
    Collection<KafkaFuture<Void>> results = admin.createTopics(wanted).values().values();
    for (KafkaFuture<Void> result : results) {
      try {
        result.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  /**
   * Asks every partition for its end, which only a broker can tell that leads it already. Before
   * that it may refuse a producer's first batch and take the second, and then never the first.
   */
  private void askLeaders() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    admin
        .describeTopics(wanted.stream().map(NewTopic::name).toList())
        .allTopicNames()
        .get()
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(partition ->
                    partitions.put(
                        new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
    admin.listOffsets(partitions).all().get();
  }

  private static List<NewTopic> newTopics(RequiredTopics required, KafkaSettings settings) {
    Stream<NewTopic> topics =
        required.topics().stream()
            .map(topic ->
                newTopic(
                    topic.nameWith(settings.topicPrefix()),
                    topic,
                    topic.retention().config(),
                    settings));
    Stream<NewTopic> deadLetters =
        required.withDeadLetters().stream()
            .map(topic ->
                newTopic(
                    topic.deadLettersWith(settings.topicPrefix()),
                    topic,
                    Retention.LONG.config(),
                    settings));
    return Stream.concat(topics, deadLetters).toList();
  }

  private static NewTopic newTopic(
      String name, Topic<?> topic, Map<String, String> config, KafkaSettings settings) {
    return new NewTopic(name, topic.partitions(), settings.replicationFactor()).configs(config);
  }
}
