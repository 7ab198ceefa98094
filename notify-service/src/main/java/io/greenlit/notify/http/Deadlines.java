package io.greenlit.notify.http;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/**
 * Deadlines of requests, nearly all of which end long before: on a wheel of time, where beginning
 * and dropping one takes neither a lock nor a search.
 */
final class Deadlines implements AutoCloseable {

  /** How late a deadline may be noticed. */
  private static final Duration TICK = Duration.ofMillis(20);

  private final HashedWheelTimer wheel;

  Deadlines(String threadName) {
    wheel =
        new HashedWheelTimer(
            new DefaultThreadFactory(threadName, true), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends so long after it is subscribed to; never where it is cancelled before. */
  Mono<Void> after(Duration time) {
    return Mono.create(sink -> {
      Timeout timeout = wheel.newTimeout(_ -> sink.success(), time.toNanos(), TimeUnit.NANOSECONDS);
      sink.onCancel(timeout::cancel);
    });
  }

  @Override
  public void close() {
    var _ = wheel.stop();
  }
}
