package io.greenlit.notify.web;

import io.greenlit.notify.delivery.Command;
import java.util.concurrent.CompletableFuture;

/** Takes what subscribers want done with their deliveries. */
@FunctionalInterface
public interface CommandBook {

  /** Writes a command down; completes when it is safe, and will be done whatever happens. */
  CompletableFuture<Void> tell(String subscriptionId, Command command);
}
