package io.greenlit.platform.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that polls a consumer until it is closed, with a new consumer where one breaks. */
public final class PollLoop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Work work;
  private final Duration poll;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Consumer<byte[], byte[]> current;

  /** What a loop is for. */
  public interface Work {

    /** A new consumer is there: says what it reads, and from where. */
    void begin(Consumer<byte[], byte[]> consumer);

    /** Takes what came, if anything; the consumer stands behind it. */
    void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records);
  }

  public PollLoop(String threadName, Supplier<Consumer<byte[], byte[]>> consumers, Work work) {
    this(threadName, consumers, work, POLL);
  }

  /**
   * @param poll how long it waits for records before {@link Work#polled} hears that none came
   */
  public PollLoop(
      String threadName, Supplier<Consumer<byte[], byte[]>> consumers, Work work, Duration poll) {
    this.consumers = consumers;
    this.work = work;
    this.poll = poll;
    this.thread = Thread.ofPlatform().daemon().name(threadName).unstarted(this::run);
  }

  /** Begins; once only. */
  public void start() {
    thread.start();
  }

  /**
   * The partitions of a topic.
   *
   * @throws KafkaException where the topic does not exist
   */
  public static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new KafkaException("topic " + topic + " does not exist: create it, or let the service");
    }
    return found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
  }

  private void run() {
    while (!isClosing()) {
      try (Leaving leaving = new Leaving(consumers.get())) {
        Consumer<byte[], byte[]> consumer = leaving.consumer();
        current = consumer;
        work.begin(consumer);
        while (!isClosing()) {
          work.polled(consumer, consumer.poll(poll));
        }
      } catch (WakeupException | InterruptException e) {
        log.debug("{} was woken up to end", thread.getName());
      } catch (RuntimeException e) {
        log.error("{} broke, starting again in {}", thread.getName(), PAUSE, e);
        pause();
      } finally {
        current = null;
      }
    }
  }

  /** Closes a consumer without waiting where it has nobody to tell. */
  private record Leaving(Consumer<byte[], byte[]> consumer) implements AutoCloseable {

    /** One that is no member of a group would only wait for the answer to its last fetch. */
    private static final CloseOptions AT_ONCE = CloseOptions.timeout(Duration.ZERO);

    @Override
    public void close() {
      if (consumer.subscription().isEmpty()) {
        consumer.close(AT_ONCE);
      } else {
        consumer.close();
      }
    }
  }

  private void pause() {
    try {
      if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("{} ends", thread.getName());
      }
    } catch (InterruptedException e) {
      closing.countDown();
    }
  }

  /** Whether it ends, or has ended. */
  public boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** Ends the loop and waits until its consumer has left. */
  public void close(Duration patience) {
    closing.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      if (thread.isAlive() && !thread.join(patience)) {
        log.warn("{} did not end within {}", thread.getName(), patience);
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(5));
  }
}
