package io.greenlit.platform.kafka;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Follows a topic from when it is there until the service stops. */
public final class TopicFollower implements SmartLifecycle {

  private final PollLoop loop;
  private final CompletableFuture<Void> created;
  private final Runnable stopping;
  private boolean running;

  /**
   * @param created completes when the topic is there
   * @param stopping tells those who wait for records that none will come, before the loop ends
   */
  public TopicFollower(PollLoop loop, CompletableFuture<Void> created, Runnable stopping) {
    this.loop = loop;
    this.created = created;
    this.stopping = stopping;
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
      loop.start();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    stopping.run();
    loop.close();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
