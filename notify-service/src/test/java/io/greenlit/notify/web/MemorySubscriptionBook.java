package io.greenlit.notify.web;

import io.greenlit.notify.delivery.Backlog;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.DeliveryStatus;
import io.greenlit.notify.delivery.Standing;
import io.greenlit.notify.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory, as if Kafka were there, or not. */
final class MemorySubscriptionBook implements SubscriptionBook, CommandBook {

  static final Map<Integer, Long> END = Map.of(0, 17L, 1, 4L);

  private final ConcurrentSkipListMap<String, Subscription> subscriptions =
      new ConcurrentSkipListMap<>();
  final List<Command> told = new CopyOnWriteArrayList<>();
  private volatile CursorState cursor = CursorState.startingAt(Map.of());
  private volatile Backlog backlog = Backlog.NOTHING;
  private volatile boolean down;

  @Override
  public @Nullable Subscription get(String id) {
    return subscriptions.get(id);
  }

  @Override
  public List<Subscription> after(String id, int limit, Predicate<Subscription> wanted) {
    return subscriptions.tailMap(id, false).values().stream().filter(wanted).limit(limit).toList();
  }

  @Override
  public CompletableFuture<Map<Integer, Long>> endOfLog() {
    return down
        ? CompletableFuture.failedFuture(new TimeoutException("no broker"))
        : CompletableFuture.completedFuture(END);
  }

  @Override
  public CompletableFuture<Void> put(Subscription subscription) {
    subscriptions.put(subscription.id(), subscription);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> remove(String id) {
    subscriptions.remove(id);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Standing> standing(Subscription subscription) {
    return CompletableFuture.completedFuture(
        new Standing(cursor, new DeliveryStatus(12, 3, 2, cursor.aside().size()), backlog));
  }

  @Override
  public CompletableFuture<Void> tell(String subscriptionId, Command command) {
    told.add(command);
    return down
        ? CompletableFuture.failedFuture(new TimeoutException("no broker"))
        : CompletableFuture.completedFuture(null);
  }

  void stand(CursorState state) {
    cursor = state;
  }

  void stand(Backlog before) {
    backlog = before;
  }

  Subscription only() {
    return subscriptions.firstEntry().getValue();
  }

  boolean isEmpty() {
    return subscriptions.isEmpty();
  }

  void goDown() {
    down = true;
  }

  void clear() {
    subscriptions.clear();
    told.clear();
    cursor = CursorState.startingAt(Map.of());
    backlog = Backlog.NOTHING;
    down = false;
  }
}
