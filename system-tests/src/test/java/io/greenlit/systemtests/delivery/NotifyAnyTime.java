package io.greenlit.systemtests.delivery;

import static org.awaitility.Awaitility.await;

import io.greenlit.notify.NotifyService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * notify-service in this JVM, with a clock that tests set forward, so that none waits for hours.
 */
final class NotifyAnyTime extends NotifyCalls implements AutoCloseable {

  private final AtomicReference<Duration> ahead;
  private final ConfigurableApplicationContext context;

  private NotifyAnyTime(
      int port, AtomicReference<Duration> ahead, ConfigurableApplicationContext context) {
    super(port);
    this.ahead = ahead;
    this.context = context;
  }

  /** Starts it and waits until it says that it is ready. */
  static NotifyAnyTime start(String bootstrapServers, int port) {
    AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    InstantSource clock = () -> Instant.now().plus(ahead.get());
    ConfigurableApplicationContext context =
        NotifyService.application()
            .initializers(made ->
                ((GenericApplicationContext) made).registerBean(InstantSource.class, () -> clock))
            .registerShutdownHook(false)
            .run(settings(bootstrapServers, port).toArray(String[]::new));
    NotifyAnyTime notify = new NotifyAnyTime(port, ahead, context);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(notify::saysThatItIsReady);
    return notify;
  }

  /** The time as the service has it. */
  Instant now() {
    return Instant.now().plus(ahead.get());
  }

  void later(Duration time) {
    ahead.accumulateAndGet(time, Duration::plus);
  }

  @Override
  public void close() {
    context.close();
  }
}
