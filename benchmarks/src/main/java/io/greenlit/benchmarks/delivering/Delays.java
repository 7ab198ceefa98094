package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.endpoints.Arrivals;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.HdrHistogram.Histogram;

/** How long healthy endpoints waited for the changes of one while. */
final class Delays implements Arrivals {

  private static final Duration GLANCE = Duration.ofMillis(50);

  private final IntPredicate healthy;
  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final AtomicLong expected = new AtomicLong();
  private final AtomicLong arrived = new AtomicLong();
  private final Histogram micros = new Histogram(3);

  Delays(IntPredicate healthy) {
    this.healthy = healthy;
  }

  /**
   * A change is to be published.
   *
   * @param at when it is due, in nanoseconds of {@link System#nanoTime}
   * @param wanted healthy endpoints that want it
   */
  void expect(String changeId, long at, int wanted) {
    due.put(changeId, at);
    expected.addAndGet(wanted);
  }

  @Override
  public void arrived(int subscription, String webhookId, long at) {
    Long since = due.get(webhookId);
    if (since != null && healthy.test(subscription)) {
      micros.recordValue(Math.max(0, (at - since) / 1000));
      arrived.incrementAndGet();
    }
  }

  /** Waits a while for what has not come; returns how many of them never came. */
  long missingAfter(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (arrived.get() < expected.get() && System.nanoTime() < until) {
      Thread.sleep(GLANCE);
    }
    return expected.get() - arrived.get();
  }

  /** To be asked once all has come. */
  Waits waits() {
    return new Waits(
        arrived.get(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getMaxValue() / 1e3);
  }

  /** How long they waited, in milliseconds. */
  record Waits(long webhooks, double p50, double p99, double most) {}
}
