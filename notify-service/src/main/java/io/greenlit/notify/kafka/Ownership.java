package io.greenlit.notify.kafka;

import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.platform.kafka.PollLoop;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the subscriptions among instances: whoever is assigned a partition of the topic of cursors
 * owns the subscriptions in it. The consumer reads nothing: tables hold all cursors already, so
 * that another instance takes over at once.
 */
final class Ownership implements PollLoop.Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Ownership.class);
  private static final String GROUP = "greenlit-notify";
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final String cursorTopic;
  private final Dispatcher dispatcher;
  private final Tables tables;
  private final LogEnds ends;
  private final Duration patience;
  private final PollLoop loop;
  private final Map<Integer, Long> terms = new HashMap<>();
  private long termsBegun;
  private volatile boolean joined;
  private final AtomicInteger restoring = new AtomicInteger();

  /**
   * @param patience how long a handover waits for what is under way
   */
  Ownership(
      Clients clients, Dispatcher dispatcher, Tables tables, LogEnds ends, Duration patience) {
    this.cursorTopic = clients.name(Topics.CURSORS);
    this.dispatcher = dispatcher;
    this.tables = tables;
    this.ends = ends;
    this.patience = patience;
    this.loop = new PollLoop("notify-ownership", () -> clients.member(GROUP, "ownership"), this);
  }

  void start() {
    loop.start();
  }

  /** Whether this instance has its share, and works on all of it. */
  boolean settled() {
    return joined && restoring.get() == 0;
  }

  @Override
  public void begin(Consumer<byte[], byte[]> consumer) {
    consumer.subscribe(List.of(cursorTopic), new Rebalances(consumer));
  }

  @Override
  public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    // all partitions are paused: polling keeps this instance in the group
  }

  private final class Rebalances implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;

    Rebalances(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      consumer.pause(assigned);
      take(numbers(assigned));
      joined = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      give(numbers(revoked));
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      Set<Integer> partitions = numbers(lost);
      log.warn("lost partitions {}: another instance may already deliver for them", partitions);
      synchronized (terms) {
        terms.keySet().removeAll(partitions);
      }
      dispatcher.tell(engine -> engine.lost(partitions));
    }
  }

  private void take(Set<Integer> partitions) {
    Map<Integer, Long> begun = new HashMap<>();
    synchronized (terms) {
      for (Integer partition : partitions) {
        terms.put(partition, ++termsBegun);
        begun.put(partition, termsBegun);
      }
    }
    if (!begun.isEmpty()) {
      restoring.incrementAndGet();
      restore(begun);
    }
  }

  /** Delivers as soon as the tables hold all that the owner before has written. */
  private void restore(Map<Integer, Long> begun) {
    var _ =
        tables
            .reachEnd(ends, begun.keySet())
            .thenRun(() -> begun.forEach(this::deliver))
            .whenComplete((_, error) -> {
              if (error == null || loop.isClosing()) {
                restoring.decrementAndGet();
              } else {
                log.warn("partitions {} can't be taken yet", begun.keySet(), error);
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                    .execute(() -> restore(begun));
              }
            });
  }

  private void deliver(int partition, long term) {
    // under the lock, so that a revocation meanwhile comes before or after, never in between
    synchronized (terms) {
      if (Long.valueOf(term).equals(terms.get(partition))) {
        Map<String, CursorState> states = tables.cursorsOf(partition);
        dispatcher.tell(engine -> engine.assigned(partition, states));
        log.info("delivers for partition {} with {} cursors", partition, states.size());
      }
    }
  }

  private void give(Set<Integer> partitions) {
    CompletableFuture<Void> over;
    synchronized (terms) {
      terms.keySet().removeAll(partitions);
      over = dispatcher.handOver(partitions, patience);
    }
    try {
      over.get(patience.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
      log.info("handed over partitions {}", partitions);
    } catch (TimeoutException | ExecutionException e) {
      log.warn("partitions {} were not handed over in order: deliveries may repeat", partitions, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .map(TopicPartition::partition)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public void close() {
    loop.close(patience.plus(MARGIN).plus(MARGIN));
  }
}
