package io.greenlit.notify.web;

import io.greenlit.notify.delivery.Standing;
import io.greenlit.notify.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All subscriptions, as the API needs them. */
public interface SubscriptionBook {

  /** The subscription of this id. */
  @Nullable Subscription get(String id);

  /**
   * Up to {@code limit} subscriptions that are wanted and whose ids come after {@code id}, in the
   * order of their ids.
   */
  List<Subscription> after(String id, int limit, Predicate<Subscription> wanted);

  /** The end of the log of changes now, by partition. */
  CompletableFuture<Map<Integer, Long>> endOfLog();

  /** Writes a subscription down; completes when it is safe and {@link #get} sees it. */
  CompletableFuture<Void> put(Subscription subscription);

  /** Removes a subscription; completes when that is safe and {@link #get} no longer sees it. */
  CompletableFuture<Void> remove(String id);

  /** Where a subscription stands. */
  CompletableFuture<Standing> standing(Subscription subscription);
}
