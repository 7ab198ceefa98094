package io.greenlit.benchmarks.endpoints;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the arrivals of one change: each subscription's, and whether any came twice. */
public final class Tally implements Arrivals {

  private final String changeId;
  private final boolean[] seen;
  private final CountDownLatch missing;
  private final AtomicInteger repeats = new AtomicInteger();
  private final AtomicInteger others = new AtomicInteger();
  private volatile long last;

  public Tally(String changeId, int subscriptions) {
    this.changeId = changeId;
    this.seen = new boolean[subscriptions];
    this.missing = new CountDownLatch(subscriptions);
  }

  @Override
  public void arrived(int subscription, String webhookId, long at) {
    if (!webhookId.equals(changeId)) {
      others.incrementAndGet();
    } else if (seen[subscription]) {
      repeats.incrementAndGet();
    } else {
      seen[subscription] = true;
      last = at;
      missing.countDown();
    }
  }

  /**
   * Waits for all.
   *
   * @return when the last came, in nanoseconds of {@link System#nanoTime}
   * @throws IllegalStateException where some did not come in time, or came twice
   */
  public long await(Duration patience) throws InterruptedException {
    if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(
          "%d of %d webhooks of %s did not come within %s"
              .formatted(missing.getCount(), seen.length, changeId, patience));
    }
    return last;
  }

  /** Refuses to go on where something came twice, or was of another change. */
  public void requireOnce() {
    if (repeats.get() > 0 || others.get() > 0) {
      throw new IllegalStateException(
          "%d webhooks of %s came twice, and %d were of other changes"
              .formatted(repeats.get(), changeId, others.get()));
    }
  }
}
