package io.greenlit.platform.kafka;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Follows a topic from when it is there until the service stops. */
public final class TopicFollower implements SmartLifecycle {

  private final Runnable begin;
  private final CompletableFuture<Void> created;
  private final Runnable end;
  private boolean running;

  /**
   * @param begin to read; runs when the topic is there, unless the service stops before
   * @param created completes when the topic is there
   */
  public TopicFollower(Runnable begin, CompletableFuture<Void> created, Runnable end) {
    this.begin = begin;
    this.created = created;
    this.end = end;
  }

  /**
   * @param created completes when the topic is there
   * @param stopping tells those who wait for records that none will come, before the loop ends
   */
  public TopicFollower(PollLoop loop, CompletableFuture<Void> created, Runnable stopping) {
    this(
        loop::start,
        created,
        () -> {
          stopping.run();
          loop.close();
        });
  }

  /** One that nobody waits for. */
  public TopicFollower(PollLoop loop, CompletableFuture<Void> created) {
    this(loop, created, () -> {});
  }

  @Override
  public synchronized void start() {
    running = true;
    var _ = created.thenRun(this::follow);
  }

  private synchronized void follow() {
    if (running) {
      begin.run();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    end.run();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
