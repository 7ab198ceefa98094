package io.greenlit.platform.access;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Tokens and subscribers in memory, as if Kafka were there; some are there from the start. */
public final class MemoryAccess implements AccessBook, AccessWriter {

  private final ConcurrentSkipListMap<String, AccessToken> tokens = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, Subscriber> subscribers =
      new ConcurrentSkipListMap<>();
  private volatile boolean complete = true;

  public MemoryAccess() {
    reset();
  }

  /** As it was at the start: acme and bravo have a token each. */
  public void reset() {
    tokens.clear();
    subscribers.clear();
    complete = true;
    put(KnownTokens.of("acme", KnownTokens.ACME)).join();
    put(KnownTokens.of("bravo", KnownTokens.BRAVO)).join();
  }

  /** As if nothing were read yet. */
  public void forgetAll() {
    tokens.clear();
    complete = false;
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @Override
  public @Nullable AccessToken token(String id) {
    return tokens.get(id);
  }

  @Override
  public @Nullable Subscriber subscriber(String id) {
    return subscribers.get(id);
  }

  @Override
  public List<AccessToken> tokensOf(String subscriber) {
    return tokens.values().stream().filter(each -> each.subscriber().equals(subscriber)).toList();
  }

  @Override
  public List<Subscriber> subscribersAfter(String id, int limit) {
    return subscribers.tailMap(id, false).values().stream().limit(limit).toList();
  }

  @Override
  public CompletableFuture<Void> put(AccessEntry entry) {
    switch (entry) {
      case AccessToken token -> tokens.put(token.id(), token);
      case Subscriber subscriber -> subscribers.put(subscriber.id(), subscriber);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> forget(AccessToken token) {
    tokens.remove(token.id());
    return CompletableFuture.completedFuture(null);
  }
}
