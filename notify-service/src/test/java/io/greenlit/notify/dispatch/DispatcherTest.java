package io.greenlit.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Traits;
import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.DeliveryStatus;
import io.greenlit.notify.delivery.Limits;
import io.greenlit.notify.delivery.LogEntry;
import io.greenlit.notify.delivery.Page;
import io.greenlit.notify.delivery.RetrySchedule;
import io.greenlit.notify.delivery.Stock;
import io.greenlit.notify.metrics.LoadGauges;
import io.greenlit.notify.metrics.MeteredAttempts;
import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionLike;
import io.greenlit.notify.webhook.Format;
import io.greenlit.notify.webhook.Message;
import io.greenlit.notify.webhook.Secret;
import io.greenlit.notify.webhook.Secrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private static final Limits LIMITS =
      new Limits(
          4,
          8,
          16,
          1_000_000,
          Duration.ofSeconds(30),
          Duration.ofMillis(20),
          8,
          new Limits.Slow(Duration.ofMillis(250), 8));
  private static final RetrySchedule RETRIES =
      new RetrySchedule(
          List.of(Duration.ofMillis(20), Duration.ofMillis(40)), 20, Duration.ofSeconds(1));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Delivery> sent = new CopyOnWriteArrayList<>();
  private final List<CursorWrite> written = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger(2);
  private final Dispatcher dispatcher =
      new Dispatcher(
          new Outside(
              (delivery, ended) -> {
                sent.add(delivery);
                ended.accept(answer());
              },
              new CursorLog() {
                @Override
                public void write(CursorWrite write, Runnable ok, Runnable failed) {
                  written.add(write);
                  ok.run();
                }

                @Override
                public void forget(String subscriptionId, int partition) {}
              },
              (page, came, _) -> came.accept(new Page(page, List.of())),
              new MeteredAttempts((_, _, _) -> {}, meters, InstantSource.system())),
          LIMITS,
          RETRIES,
          InstantSource.system());

  @AfterEach
  void close() {
    dispatcher.close();
  }

  @Test
  void a_change_is_sent_until_it_arrives_and_operators_see_it() {
    new LoadGauges(dispatcher).bindTo(meters);
    dispatcher.start();
    dispatcher.tell(engine -> engine.logBegins(0, 0));
    dispatcher.tell(engine -> engine.assigned(0, Map.of()));
    dispatcher.tell(engine -> engine.subscribed(subscription(), 0));
    dispatcher.tell(engine -> engine.appended(0, List.of(entry()), 1));

    await().atMost(Duration.ofSeconds(10)).until(() -> written.size() == 3);

    assertThat(sent).extracting(Delivery::attempt).containsExactly(1, 2, 3);
    assertThat(meters.get("greenlit.notify.attempts").tag("outcome", "refused").timer().count())
        .isEqualTo(2);
    assertThat(meters.get("greenlit.notify.attempts").tag("outcome", "delivered").timer().count())
        .isEqualTo(1);
    assertThat(meters.get("greenlit.notify.latency").tag("since", "record").timer().count())
        .isEqualTo(1);
    assertThat(meters.get("greenlit.notify.lag").gauge().value()).isZero();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            meters.get("greenlit.notify.subscriptions").tag("state", "active").gauge().value()
                == 1);
    assertThat(meters.get("greenlit.notify.oldest.undelivered").gauge().value()).isZero();
    Stock stock =
        dispatcher.ask(engine -> engine.takeStock()).orTimeout(5, TimeUnit.SECONDS).join();
    assertThat(stock).isNotNull();
    assertThat(stock.load()).isEqualTo(DeliveryStatus.NOTHING);
  }

  @Test
  void partitions_are_handed_over() {
    dispatcher.start();

    var over = dispatcher.handOver(Set.of(0), Duration.ofSeconds(1));

    await().atMost(Duration.ofSeconds(5)).until(over::isDone);
  }

  @Test
  void a_defect_stops_it_and_shows() {
    dispatcher.start();

    dispatcher.tell(engine -> engine.appended(5, List.of(), 1));

    await().atMost(Duration.ofSeconds(5)).until(() -> dispatcher.failure() != null);
    assertThat(dispatcher.failure()).hasMessageContaining("partition 5");
    assertThat(dispatcher.ask(engine -> engine.takeStock())).isCompletedExceptionally();
  }

  private AttemptResult answer() {
    return failures.getAndDecrement() > 0
        ? AttemptResult.answered(500, Duration.ofMillis(1), null, null)
        : AttemptResult.answered(204, Duration.ofMillis(1), null, null);
  }

  private static Subscription subscription() {
    return SubscriptionLike.plain(
            "sub_1",
            URI.create("https://example.com/"),
            Format.STANDARD,
            Secrets.of(Secret.of(new byte[32])),
            CustomHeaders.NONE,
            Instant.now())
        .made();
  }

  private static LogEntry entry() {
    Instant now = Instant.now();
    return new LogEntry(
        0,
        0,
        "chg-1",
        Traits.of("dark-harbour", Status.RENEWED),
        now,
        now,
        null,
        Message.of("status.changed", now, new byte[] {'{', '}'}));
  }
}
