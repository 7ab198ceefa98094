package io.greenlit.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.webhook.Message;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Memory is a matter of what is under way, not of how far a subscription is behind. */
class FarBehindTest implements DeliveryPorts {

  private static final int CHANGES = 1_000_000;
  private static final int SHOWS = 1000;
  private static final int BODY = 1500;
  private static final long PAGES = 4 << 20;
  private static final long MOST = 64L << 20;
  private static final AttemptResult TAKEN =
      AttemptResult.answered(204, Duration.ofMillis(3), null, null);

  private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ArrayDeque<Delivery> requests = new ArrayDeque<>();
  private final ArrayDeque<CursorWrite> writes = new ArrayDeque<>();
  private final ArrayDeque<PageKey> reads = new ArrayDeque<>();
  private final BitSet received = new BitSet(CHANGES);

  @Test
  void a_subscription_a_million_changes_behind_catches_up_without_holding_them() {
    Limits limits =
        new Limits(
            16,
            512,
            128,
            PAGES,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            64,
            new Limits.Slow(Duration.ofMillis(250), 64));
    DeliveryEngine engine = new DeliveryEngine(this, limits, DeliveryWorld.RETRIES, now);
    PageKey tail = PageKey.at(0, CHANGES);
    engine.logBegins(0, tail.start());
    engine.appended(0, entries(tail), CHANGES);
    engine.subscribed(Subscriptions.to("ann"), 0);
    engine.assigned(0, Map.of());
    long before = heap();
    long most = 0;
    int repeats = 0;

    engine.run(now);
    while (!(reads.isEmpty() && requests.isEmpty() && writes.isEmpty())) {
      if (!reads.isEmpty()) {
        PageKey page = reads.remove();
        engine.pageRead(new Page(page, entries(page)));
      } else if (!requests.isEmpty()) {
        Delivery delivery = requests.remove();
        int offset = (int) delivery.entry().offset();
        repeats += received.get(offset) ? 1 : 0;
        received.set(offset);
        engine.finished(delivery, TAKEN, now);
        most = offset % (CHANGES / 8) == 0 ? Math.max(most, heap() - before) : most;
      } else {
        engine.written(writes.remove());
      }
      engine.run(now);
    }

    assertThat(received.cardinality()).isEqualTo(CHANGES);
    assertThat(repeats).isZero();
    assertThat(most).isPositive().isLessThan(MOST);
  }

  private List<LogEntry> entries(PageKey page) {
    List<LogEntry> entries = new ArrayList<>();
    for (long offset = page.start(); offset < Math.min(page.end(), CHANGES); offset++) {
      entries.add(
          new LogEntry(
              0,
              offset,
              "change-" + offset,
              Traits.of("show-" + offset % SHOWS, Status.RENEWED),
              now,
              now,
              null,
              Message.of("status.changed", now, new byte[BODY])));
    }
    return entries;
  }

  /** Bytes in use once what nobody needs is collected. */
  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  @Override
  public void send(Delivery delivery) {
    requests.add(delivery);
  }

  @Override
  public void write(CursorWrite write) {
    writes.add(write);
  }

  @Override
  public void forget(String subscriptionId, int partition) {
    throw new AssertionError("the subscription is not gone");
  }

  @Override
  public void read(PageKey page) {
    reads.add(page);
  }

  @Override
  public void attempted(Delivery delivery, AttemptResult result, @Nullable Instant next) {
    assertThat(next).isNull();
  }
}
