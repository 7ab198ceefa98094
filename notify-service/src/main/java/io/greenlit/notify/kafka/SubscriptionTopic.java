package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.Standing;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.web.SubscriptionBook;
import io.greenlit.platform.kafka.TopicWriter;
import io.greenlit.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of subscriptions as the API sees it: what was written can be read at once. */
final class SubscriptionTopic implements SubscriptionBook {

  private static final Logger log = LoggerFactory.getLogger(SubscriptionTopic.class);

  private final TopicWriter writer;
  private final SubscriptionCodec codec;
  private final String changes;
  private final LogEnds ends;
  private final Tables tables;
  private final Dispatcher dispatcher;
  private final ChangeSearch search;

  SubscriptionTopic(
      Clients clients,
      Producer<byte[], byte[]> producer,
      SubscriptionCodec codec,
      LogEnds ends,
      Tables tables,
      Dispatcher dispatcher,
      ChangeSearch search) {
    this.writer = new TopicWriter(producer, clients.name(Topics.SUBSCRIPTIONS));
    this.codec = codec;
    this.changes = clients.name(Topics.STATUS_CHANGES);
    this.ends = ends;
    this.tables = tables;
    this.dispatcher = dispatcher;
    this.search = search;
  }

  @Override
  public @Nullable Subscription get(String id) {
    return tables.subscriptions().get(id);
  }

  @Override
  public List<Subscription> after(String id, int limit, Predicate<Subscription> wanted) {
    return tables.subscriptions().after(id, limit, wanted);
  }

  @Override
  public CompletableFuture<Map<Integer, Long>> endOfLog() {
    return ends.of(changes);
  }

  @Override
  public CompletableFuture<Void> put(Subscription subscription) {
    byte[] value = codec.encode(subscription);
    return writer.write(subscription.id(), value).thenCompose(tables.subscriptions()::seen);
  }

  @Override
  public CompletableFuture<Void> remove(String id) {
    return writer.write(id, null).thenCompose(tables.subscriptions()::seen);
  }

  @Override
  public CompletableFuture<Standing> standing(Subscription subscription) {
    CursorState written = tables.cursor(subscription.id());
    CursorState state = written == null ? CursorState.startingAt(subscription.start()) : written;
    CompletableFuture<Standing> standing =
        dispatcher.ask(engine -> {
          Standing own = engine.standing(subscription.id());
          return own == null ? engine.standing(subscription, state) : own;
        });
    return standing.thenCompose(known ->
        known.backlog().oldestKnown()
            ? CompletableFuture.completedFuture(known)
            : search
                .oldest(
                    known.cursor().walk().oldest(),
                    entry ->
                        entry.passes(subscription.filter())
                            && known.cursor().walk().isToCome(entry))
                .exceptionally(error -> {
                  log.warn(
                      "the oldest change to come of {} is not known", subscription.id(), error);
                  return Optional.empty();
                })
                .thenApply(found -> known.withOldest(found.orElse(null))));
  }
}
