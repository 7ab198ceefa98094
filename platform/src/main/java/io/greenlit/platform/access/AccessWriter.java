package io.greenlit.platform.access;

import java.util.concurrent.CompletableFuture;

/** Writes down what {@link AccessBook}s know. */
public interface AccessWriter {

  /** Completes when it is safe and the book here knows it. */
  CompletableFuture<Void> put(AccessEntry entry);

  /** Forgets a token; completes when that is safe. */
  CompletableFuture<Void> forget(AccessToken token);
}
