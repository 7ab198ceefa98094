package io.greenlit.benchmarks.clients;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends webhooks in their order, so many at once: where one is answered the next begins. */
public final class Sending {

  private static final int TAKEN = 204;
  private static final int PATIENCE_SECONDS = 180;

  private final WebhookClient client;
  private final List<Signed> webhooks;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final CompletableFuture<Void> all = new CompletableFuture<>();

  private Sending(WebhookClient client, List<Signed> webhooks) {
    this.client = client;
    this.webhooks = webhooks;
  }

  /**
   * Returns once all are answered.
   *
   * @throws CompletionException where one was not answered 204, or not in time
   */
  public static void all(WebhookClient client, List<Signed> webhooks, int atOnce) {
    Sending sending = new Sending(client, webhooks);
    for (int i = 0; i < Math.min(atOnce, webhooks.size()); i++) {
      sending.next();
    }
    sending.all.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void next() {
    int index = begun.getAndIncrement();
    if (index < webhooks.size() && !all.isDone()) {
      var _ = client.post(webhooks.get(index)).whenComplete(this::ended);
    }
  }

  private void ended(@Nullable Integer status, @Nullable Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(new IllegalStateException(client.title() + " failed", failure));
    } else if (status == null || status != TAKEN) {
      all.completeExceptionally(
          new IllegalStateException(
              "an endpoint answered %s to %d".formatted(client.title(), status)));
    } else if (answered.incrementAndGet() == webhooks.size()) {
      all.complete(null);
    } else {
      next();
    }
  }
}
