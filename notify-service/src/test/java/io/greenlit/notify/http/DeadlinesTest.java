package io.greenlit.notify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class DeadlinesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Deadlines deadlines = new Deadlines("test-deadlines");

  @AfterEach
  void close() {
    deadlines.close();
  }

  @Test
  void one_ends_when_its_time_is_over_and_not_before() {
    Duration time = Duration.ofMillis(120);
    long begun = System.nanoTime();

    deadlines.after(time).block(PATIENCE);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(time);
  }

  @Test
  void one_that_is_cancelled_never_ends() {
    AtomicBoolean ended = new AtomicBoolean();
    Disposable cancelled =
        deadlines.after(Duration.ofMillis(60)).doOnTerminate(() -> ended.set(true)).subscribe();
    cancelled.dispose();

    deadlines.after(Duration.ofMillis(200)).block(PATIENCE); // begun later, and ends later

    assertThat(ended).isFalse();
  }

  @Test
  void what_is_too_late_is_given_up() {
    assertThat(
            Mono.never()
                .takeUntilOther(deadlines.after(Duration.ofMillis(50)))
                .blockOptional(PATIENCE))
        .isEmpty();
  }
}
