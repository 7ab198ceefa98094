package io.greenlit.notify.dispatch;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.Delivery;
import io.greenlit.notify.delivery.DeliveryEngine;
import io.greenlit.notify.delivery.DeliveryPorts;
import io.greenlit.notify.delivery.Limits;
import io.greenlit.notify.delivery.PageKey;
import io.greenlit.notify.delivery.RetrySchedule;
import io.greenlit.notify.delivery.Stock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which the delivery engine runs; everything reaches it through its mailbox. */
public final class Dispatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final Duration BETWEEN_STOCKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PARTS = Duration.ofMillis(100);

  private final LinkedBlockingQueue<Consumer<DeliveryEngine>> mailbox = new LinkedBlockingQueue<>();
  private final Outside outside;
  private final InstantSource clock;
  private final DeliveryEngine engine;
  private final Thread thread;
  private long stockDue = System.nanoTime() + BETWEEN_STOCKS.toNanos();
  private volatile Stock stock = Stock.NOTHING;
  private volatile boolean stopping;
  private volatile @Nullable Throwable failure;

  public Dispatcher(Outside outside, Limits limits, RetrySchedule retries, InstantSource clock) {
    this.outside = outside;
    this.clock = clock;
    this.engine = new DeliveryEngine(new Ports(), limits, retries, clock.instant());
    this.thread = Thread.ofPlatform().daemon().name("notify-dispatcher").unstarted(this::work);
  }

  /** Begins to work. */
  public void start() {
    thread.start();
  }

  /** Tells the engine something; returns at once. */
  public void tell(Consumer<DeliveryEngine> event) {
    mailbox.add(event);
  }

  /** Asks the engine something. */
  public <T extends @Nullable Object> CompletableFuture<T> ask(
      Function<DeliveryEngine, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (failure != null) {
      answer.completeExceptionally(new DispatcherStopped("the dispatcher failed: restart"));
      return answer;
    }
    tell(engine -> answer.complete(question.apply(engine)));
    return answer;
  }

  /** Gives partitions away; completes when what was under way is over or time is up. */
  public CompletableFuture<Void> handOver(Set<Integer> partitions, Duration patience) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Instant deadline = clock.instant().plus(patience);
    tell(engine -> engine.handOver(partitions, deadline, () -> over.complete(null)));
    return over;
  }

  /** How all subscriptions of this instance stood a moment ago. */
  public Stock stock() {
    return stock;
  }

  /** Why it stopped working; null while it works. */
  public @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void close() {
    stopping = true;
    tell(_ -> {});
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    List<Consumer<DeliveryEngine>> events = new ArrayList<>();
    try {
      while (!stopping) {
        Consumer<DeliveryEngine> first = mailbox.poll(untilAlarm(), TimeUnit.NANOSECONDS);
        if (first != null) {
          events.add(first);
          mailbox.drainTo(events);
        }
        for (Consumer<DeliveryEngine> event : events) {
          event.accept(engine);
        }
        events.clear();
        engine.run(clock.instant());
        takeStock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // What the engine believes can't be trusted any more; what is written down can.
      failure = e;
      log.error("deliveries stopped: restart this instance, it continues from its cursors", e);
    }
  }

  private long untilAlarm() {
    long wait = Duration.between(clock.instant(), engine.nextAlarm()).toNanos();
    return Math.clamp(wait, 0, Math.max(0, stockDue - System.nanoTime()));
  }

  /** In parts, so that taking stock of many subscriptions takes time from nobody. */
  private void takeStock() {
    if (System.nanoTime() - stockDue >= 0) {
      Stock taken = engine.takeStock();
      stock = taken == null ? stock : taken;
      Duration pause = taken == null ? BETWEEN_PARTS : BETWEEN_STOCKS;
      stockDue = System.nanoTime() + pause.toNanos();
    }
  }

  /** The engine's way out; what comes back arrives in the mailbox. */
  private final class Ports implements DeliveryPorts {

    @Override
    public void send(Delivery delivery) {
      outside
          .sender()
          .send(
              delivery,
              result -> tell(engine -> engine.finished(delivery, result, clock.instant())));
    }

    @Override
    public void write(CursorWrite write) {
      outside
          .cursors()
          .write(
              write,
              () -> tell(engine -> engine.written(write)),
              () -> tell(engine -> engine.writeFailed(write)));
    }

    @Override
    public void forget(String subscriptionId, int partition) {
      outside.cursors().forget(subscriptionId, partition);
    }

    @Override
    public void read(PageKey page) {
      outside
          .pages()
          .read(
              page,
              read -> tell(engine -> engine.pageRead(read)),
              () -> tell(engine -> engine.pageFailed(page)));
    }

    @Override
    public void attempted(
        Delivery delivery, AttemptResult result, @Nullable Instant nextAttemptAt) {
      outside.attempts().record(delivery, result, nextAttemptAt);
    }
  }
}
