package io.greenlit.notify.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Commands that no written cursor covers yet, in their order; kept for all subscriptions, since any
 * may become this instance's own.
 */
final class Commands {

  private final Map<String, NavigableMap<Long, Command>> byId = new HashMap<>();

  void add(String subscriptionId, long offset, Command command) {
    byId.computeIfAbsent(subscriptionId, _ -> new TreeMap<>()).put(offset, command);
  }

  /** Those from an offset on. */
  NavigableMap<Long, Command> since(String subscriptionId, long offset) {
    NavigableMap<Long, Command> all = byId.get(subscriptionId);
    return all == null ? new TreeMap<>() : all.tailMap(offset, true);
  }

  /** Those before an offset are done for good. */
  void done(String subscriptionId, long offset) {
    NavigableMap<Long, Command> all = byId.get(subscriptionId);
    if (all != null) {
      all.headMap(offset, false).clear();
      if (all.isEmpty()) {
        byId.remove(subscriptionId);
      }
    }
  }

  void forget(String subscriptionId) {
    byId.remove(subscriptionId);
  }
}
