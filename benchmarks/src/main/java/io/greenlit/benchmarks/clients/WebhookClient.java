package io.greenlit.benchmarks.clients;

import java.util.concurrent.CompletableFuture;

/**
 * A client of HTTP. All are as they come, but that they keep as many connections to one endpoint as
 * requests may be under way, and follow no redirect.
 */
public interface WebhookClient extends AutoCloseable {

  /** How the report calls it. */
  String title();

  /** Sends a webhook; gives the status of the answer once all of it was read. */
  CompletableFuture<Integer> post(Signed webhook);

  @Override
  void close();
}
