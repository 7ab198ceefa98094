package io.greenlit.notify.delivery;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is under way to one host, whoever subscribed it; those who find no room wait in turn.
 */
final class Hosts {

  private final int most;
  private final Function<LiveCursor, @Nullable String> hostOf;
  private final Map<String, Host> hosts = new HashMap<>();

  /** Where each delivery goes that is under way, by its number. */
  private final Map<Long, Host> underWay = new HashMap<>();

  private static final class Host {

    private final String name;
    private final SequencedSet<LiveCursor> waiting = new LinkedHashSet<>();
    private int taken;

    Host(String name) {
      this.name = name;
    }
  }

  /**
   * @param most deliveries under way to one host
   * @param hostOf where a cursor's go; null where nowhere
   */
  Hosts(int most, Function<LiveCursor, @Nullable String> hostOf) {
    this.most = most;
    this.hostOf = hostOf;
  }

  /** Whether there is room; where there is none, the cursor waits for it. */
  boolean admits(LiveCursor cursor) {
    Host host = hosts.get(hostOf.apply(cursor));
    if (host == null || host.taken < most) {
      return true;
    }
    host.waiting.add(cursor);
    return false;
  }

  /** A delivery to a host begins. */
  void take(Delivery delivery, String name) {
    Host host = hosts.computeIfAbsent(name, Host::new);
    host.taken++;
    underWay.put(delivery.number(), host);
  }

  /** A delivery is over. Whose turn it is then; null where nobody waits for its room. */
  @Nullable LiveCursor release(Delivery delivery) {
    Host host = underWay.remove(delivery.number());
    if (host == null) {
      return null;
    }
    host.taken--;
    if (host.taken == 0 && host.waiting.isEmpty()) {
      hosts.remove(host.name);
      return null;
    }
    return next(host);
  }

  /** Whose turn it is where there is room; null where nobody waits, or there is none. */
  @Nullable LiveCursor next(String name) {
    Host host = hosts.get(name);
    return host == null ? null : next(host);
  }

  private @Nullable LiveCursor next(Host host) {
    while (host.taken < most && !host.waiting.isEmpty()) {
      LiveCursor first = host.waiting.removeFirst();
      if (!first.closing() && host.name.equals(hostOf.apply(first))) {
        return first;
      }
    }
    return null;
  }

  /** Subscriptions that wait for room at their host. */
  int waiting() {
    return hosts.values().stream().mapToInt(host -> host.waiting.size()).sum();
  }
}
