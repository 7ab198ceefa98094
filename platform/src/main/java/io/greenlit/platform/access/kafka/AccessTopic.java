package io.greenlit.platform.access.kafka;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.AccessEntry;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.AccessWriter;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.platform.kafka.CommittedReader;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.TopicFollower;
import io.greenlit.platform.kafka.TopicTable;
import io.greenlit.platform.kafka.TopicWriter;
import io.greenlit.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/** Follows the topic of tokens and subscribers, on every instance of every service. */
public final class AccessTopic implements AccessBook, SmartLifecycle {

  /** Stops after the web server: requests are known to be somebody's as long as any come. */
  private static final int PHASE = DEFAULT_PHASE - 4096;

  private final TopicTable<AccessEntry> table;
  private final TopicFollower follower;

  private AccessTopic(TopicTable<AccessEntry> table, CompletableFuture<Void> created) {
    this.table = table;
    this.follower = new TopicFollower(table::start, created, table::close);
  }

  /**
   * Follows it in a deployment.
   *
   * @param created completes when the topic is there
   */
  public static AccessTopic following(
      KafkaProperties kafka, KafkaSettings settings, CompletableFuture<Void> created) {
    String service = kafka.getClientId() == null ? "greenlit" : kafka.getClientId();
    return new AccessTopic(
        new TopicTable<>(
            "greenlit-access",
            Topics.ACCESS.nameWith(settings.topicPrefix()),
            () ->
                CommittedReader.open(
                    kafka.buildConsumerProperties(), service + "-access", Map.of()),
            AccessRecords::decode,
            (_, _, _) -> {}),
        created);
  }

  @Override
  public boolean isComplete() {
    return table.caughtUp().isDone();
  }

  @Override
  public @Nullable AccessToken token(String id) {
    return table.get(AccessRecords.TOKENS + id) instanceof AccessToken token ? token : null;
  }

  @Override
  public @Nullable Subscriber subscriber(String id) {
    return table.get(AccessRecords.SUBSCRIBERS + id) instanceof Subscriber subscriber
        ? subscriber
        : null;
  }

  @Override
  public List<AccessToken> tokensOf(String subscriber) {
    return table.after(AccessRecords.TOKENS, Integer.MAX_VALUE).stream()
        .filter(AccessToken.class::isInstance)
        .map(AccessToken.class::cast)
        .filter(token -> token.subscriber().equals(subscriber))
        .toList();
  }

  @Override
  public List<Subscriber> subscribersAfter(String id, int limit) {
    return table.after(AccessRecords.SUBSCRIBERS + id, limit).stream()
        .filter(Subscriber.class::isInstance)
        .map(Subscriber.class::cast)
        .toList();
  }

  /**
   * Writes what this follows.
   *
   * @param producer stays its owner's to close
   */
  public AccessWriter writer(Producer<byte[], byte[]> producer) {
    TopicWriter writer = new TopicWriter(producer, table.topic());
    return new AccessWriter() {
      @Override
      public CompletableFuture<Void> put(AccessEntry entry) {
        byte[] value = AccessRecords.encode(entry);
        return writer.write(AccessRecords.key(entry), value).thenCompose(table::seen);
      }

      @Override
      public CompletableFuture<Void> forget(AccessToken token) {
        return writer.write(AccessRecords.key(token), null).thenCompose(table::seen);
      }
    };
  }

  @Override
  public void start() {
    follower.start();
  }

  @Override
  public void stop() {
    follower.stop();
  }

  @Override
  public boolean isRunning() {
    return follower.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
