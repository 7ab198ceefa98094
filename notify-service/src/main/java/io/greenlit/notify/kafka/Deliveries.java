package io.greenlit.notify.kafka;

import io.greenlit.notify.dispatch.Dispatcher;
import io.greenlit.platform.kafka.TopicCreation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts what delivers in the order in which it depends on each other, and stops it the other way
 * round: partitions are handed over first, while all that takes part still works.
 */
final class Deliveries implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  /** After the web server in stopping: the API needs the tables as long as it answers. */
  private static final int PHASE = DEFAULT_PHASE - 4096;

  private final TopicCreation topics;
  private final Dispatcher dispatcher;
  private final Tables tables;
  private final ChangeTail tail;
  private final CommandTail commands;
  private final Ownership ownership;
  private final Inspection inspection;
  private volatile boolean running;

  Deliveries(
      TopicCreation topics,
      Dispatcher dispatcher,
      Tables tables,
      ChangeTail tail,
      CommandTail commands,
      Ownership ownership,
      Inspection inspection) {
    this.topics = topics;
    this.dispatcher = dispatcher;
    this.tables = tables;
    this.tail = tail;
    this.commands = commands;
    this.ownership = ownership;
    this.inspection = inspection;
  }

  @Override
  public void start() {
    running = true;
    dispatcher.start();
    var _ =
        topics
            .done()
            .thenRun(this::follow)
            .thenCompose(_ -> CompletableFuture.allOf(tables.caughtUp(), tail.following()))
            .thenRun(this::deliver)
            .whenComplete((_, error) -> {
              if (error != null) {
                log.error("deliveries could not start: restart", error);
              }
            });
  }

  private synchronized void follow() {
    if (running) {
      tables.start();
      tail.start();
      commands.start();
      inspection.start();
    }
  }

  private synchronized void deliver() {
    if (running) {
      ownership.start();
    }
  }

  /** Whether this instance works on its share of the subscriptions. */
  boolean settled() {
    return ownership.settled() && dispatcher.failure() == null;
  }

  @Override
  public synchronized void stop() {
    running = false;
    List<AutoCloseable> parts = List.of(ownership, inspection, commands, tail, tables, dispatcher);
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
