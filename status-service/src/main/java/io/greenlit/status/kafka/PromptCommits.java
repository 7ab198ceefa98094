package io.greenlit.status.kafka;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets what follows from an article of just now be seen at once: asks for a commit, where what
 * follows from old ones, of which there may be millions, waits for the commit interval and is
 * carried in bulk.
 *
 * <p>One object for all stream threads; a commit is one thread's.
 */
final class PromptCommits {

  private static final Duration FRESH = Duration.ofSeconds(1);

  /** A commit costs as much as some articles; what comes meanwhile goes with the next. */
  private static final Duration PACE = Duration.ofMillis(10);

  private final ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);

  /**
   * Something was sent on that is waited for.
   *
   * @param cause with the time at which its article was taken in
   */
  void sent(ProcessorContext<?, ?> context, Record<?, ?> cause) {
    long now = context.currentSystemTimeMs();
    if (now - cause.timestamp() < FRESH.toMillis() && now - last.get() >= PACE.toMillis()) {
      last.set(now);
      context.commit();
    }
  }
}
