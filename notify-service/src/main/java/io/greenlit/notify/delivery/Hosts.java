package io.greenlit.notify.delivery;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
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

  private static final class Host {

    private final SequencedSet<LiveCursor> waiting = new LinkedHashSet<>();
    private int taken;
  }

  /**
   * @param most deliveries under way to one host
   * @param hostOf where a cursor's go; null where nowhere
   */
  Hosts(int most, Function<LiveCursor, @Nullable String> hostOf) {
    this.most = most;
    this.hostOf = hostOf;
  }

  /** Host and port of a url: what one cap holds for. */
  static String of(URI url) {
    int port =
        url.getPort() >= 0 ? url.getPort() : "http".equalsIgnoreCase(url.getScheme()) ? 80 : 443;
    return url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
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

  void take(Delivery delivery) {
    hosts.computeIfAbsent(of(delivery.subscription().url()), _ -> new Host()).taken++;
  }

  void release(Delivery delivery) {
    String name = of(delivery.subscription().url());
    Host host = hosts.get(name);
    if (host != null) {
      host.taken--;
      if (host.taken == 0 && host.waiting.isEmpty()) {
        hosts.remove(name);
      }
    }
  }

  /** Whose turn it is where there is room; null where nobody waits, or there is none. */
  @Nullable LiveCursor next(String name) {
    Host host = hosts.get(name);
    if (host == null || host.taken >= most) {
      return null;
    }
    while (!host.waiting.isEmpty()) {
      LiveCursor first = host.waiting.removeFirst();
      if (!first.closing() && name.equals(hostOf.apply(first))) {
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
