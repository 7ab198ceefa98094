package io.greenlit.notify.kafka;

import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.web.SubscriptionBook;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes, at each start, subscriptions anew whose secrets lie open or are sealed with a key of
 * before: so a key can be taken away after every instance was started with its successor once.
 */
final class Resealing {

  private static final Logger log = LoggerFactory.getLogger(Resealing.class);
  private static final int AT_ONCE = 256;

  private final SubscriptionCodec codec;
  private final SubscriptionBook book;

  Resealing(SubscriptionCodec codec, SubscriptionBook book) {
    this.codec = codec;
    this.book = book;
  }

  /** Begins when all subscriptions were read; who waits for deliveries need not wait for it. */
  void after(CompletableFuture<Void> read) {
    var _ = read.thenRunAsync(this::all);
  }

  private void all() {
    List<String> ids = codec.stale();
    try {
      for (int from = 0; from < ids.size(); from += AT_ONCE) {
        List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
        CompletableFuture.allOf(some.stream().map(this::again).toArray(CompletableFuture<?>[]::new))
            .join();
      }
      if (!ids.isEmpty()) {
        log.info("sealed the secrets of {} subscriptions with the key of today", ids.size());
      }
    } catch (CompletionException e) {
      log.warn("not all secrets are sealed with the key of today: the next start goes on", e);
    }
  }

  private CompletableFuture<Void> again(String id) {
    Subscription subscription = book.get(id);
    return subscription == null || !codec.isStale(id)
        ? CompletableFuture.completedFuture(null)
        : book.put(subscription);
  }
}
