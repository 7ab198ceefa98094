package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.kafka.TopicTable;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.serde.AvroCodec;
import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions and cursors, on every instance. Cursors stay in their written form until
 * somebody asks: most of them are another instance's business.
 */
final class Tables implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Tables.class);
  private static final AvroCodec<Cursor> CURSOR = AvroCodec.of(Cursor.class);

  /** Who takes over waits that long; who owns a cursor knows it better. */
  private static final Duration CURSORS_PATIENCE = Duration.ofMillis(50);

  private final SubscriptionCodec codec;
  private final TopicTable<Subscription> subscriptions;
  private final TopicTable<byte[]> cursors;

  Tables(Clients clients, SubscriptionCodec codec, Dispatcher dispatcher) {
    this.codec = codec;
    subscriptions =
        table(
            clients,
            Topics.SUBSCRIPTIONS,
            () -> clients.reader(Topics.SUBSCRIPTIONS.name()),
            codec::decode,
            (id, subscription, partition) -> tell(dispatcher, id, subscription, partition));
    cursors =
        table(
            clients,
            Topics.CURSORS,
            () -> clients.patientReader(Topics.CURSORS.name(), CURSORS_PATIENCE),
            Function.identity(),
            (_, _, _) -> {});
  }

  private static <V> TopicTable<V> table(
      Clients clients,
      Topic<?> topic,
      Supplier<Consumer<byte[], byte[]>> reader,
      Function<byte[], V> decoder,
      TopicTable.Listener<V> listener) {
    return new TopicTable<>(
        "notify-" + topic.name(), clients.name(topic), reader, decoder, listener);
  }

  private void tell(
      Dispatcher dispatcher, String id, @Nullable Subscription subscription, int partition) {
    if (subscription == null) {
      codec.forget(id);
      dispatcher.tell(engine -> engine.unsubscribed(id, partition));
    } else {
      dispatcher.tell(engine -> engine.subscribed(subscription, partition));
    }
  }

  void start() {
    subscriptions.start();
    cursors.start();
  }

  TopicTable<Subscription> subscriptions() {
    return subscriptions;
  }

  /**
   * Completes when all is read that was there at the start; exceptionally where keys are missing to
   * read it with.
   */
  CompletableFuture<Void> caughtUp() {
    return CompletableFuture.allOf(subscriptions.caughtUp(), cursors.caughtUp())
        .thenRun(codec::requireKeys);
  }

  /** Completes when all is read that is there now in some partitions. */
  CompletableFuture<Void> reachEnd(LogEnds ends, Set<Integer> partitions) {
    return CompletableFuture.allOf(
        reachEnd(subscriptions, ends, partitions), reachEnd(cursors, ends, partitions));
  }

  private static CompletableFuture<Void> reachEnd(
      TopicTable<?> table, LogEnds ends, Set<Integer> partitions) {
    return ends.of(table.topic(), partitions).thenCompose(table::reached);
  }

  /** The cursor of a subscription as it was last written. */
  @Nullable CursorState cursor(String id) {
    byte[] written = cursors.get(id);
    return written == null ? null : read(id, written);
  }

  /**
   * The cursors of a partition as they were last written, by subscription; without those of
   * subscriptions that cannot be read, which would be taken for deleted ones.
   */
  Map<String, CursorState> cursorsOf(int partition) {
    Map<String, CursorState> states = new HashMap<>();
    cursors
        .partition(partition)
        .forEach((id, written) -> {
          CursorState state = read(id, written);
          if (state != null && !codec.isUnreadable(id)) {
            states.put(id, state);
          }
        });
    return states;
  }

  private static @Nullable CursorState read(String id, byte[] written) {
    try {
      return CursorRecords.cursor(CURSOR.decode(written));
    } catch (SerializationException e) {
      log.error("cursor of {} cannot be read: it starts over, deliveries repeat", id, e);
      return null;
    }
  }

  @Override
  public void close() {
    subscriptions.close();
    cursors.close();
  }
}
