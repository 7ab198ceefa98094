package io.greenlit.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PollLoopTest {

  private static final TopicPartition PARTITION = new TopicPartition("shows", 0);

  private final MockConsumer<byte[], byte[]> first = consumer();
  private final MockConsumer<byte[], byte[]> second = consumer();
  private final Queue<Consumer<byte[], byte[]>> consumers =
      new ArrayDeque<>(List.of(first, second));
  private final Seen seen = new Seen();

  @Test
  void a_consumer_that_breaks_is_closed_and_another_takes_its_place() {
    first.setPollException(new KafkaException("broken"));
    try (PollLoop loop = new PollLoop("follower", consumers::remove, seen)) {
      loop.start();

      await().until(() -> seen.polled.contains(second));

      assertThat(seen.begun).containsExactly(first, second);
      assertThat(first.closed()).isTrue();
    }
  }

  @Test
  void closing_waits_until_the_consumer_has_left() {
    PollLoop loop = new PollLoop("follower", consumers::remove, seen);
    loop.start();
    await().until(() -> seen.polled.contains(first));

    loop.close();

    assertThat(loop.isClosing()).isTrue();
    assertThat(first.closed()).isTrue();
    assertThat(seen.begun).containsExactly(first);
  }

  @Test
  void one_that_is_no_member_of_a_group_does_not_wait_when_it_closes() {
    Leaving consumer = closedAfter(taken -> taken.assign(List.of(PARTITION)));

    assertThat(consumer.told).containsExactly("close within PT0S");
  }

  @Test
  void a_member_of_a_group_takes_its_time_to_leave_it() {
    Leaving consumer = closedAfter(taken -> taken.subscribe(List.of(PARTITION.topic())));

    assertThat(consumer.told).containsExactly("close");
  }

  private static Leaving closedAfter(java.util.function.Consumer<Consumer<?, ?>> begin) {
    Leaving consumer = new Leaving();
    CountDownLatch polled = new CountDownLatch(1);
    PollLoop.Work work =
        new PollLoop.Work() {
          @Override
          public void begin(Consumer<byte[], byte[]> taken) {
            begin.accept(taken);
          }

          @Override
          public void polled(
              Consumer<byte[], byte[]> taken, ConsumerRecords<byte[], byte[]> records) {
            polled.countDown();
          }
        };
    try (PollLoop loop = new PollLoop("follower", () -> consumer, work)) {
      loop.start();
      await().until(() -> polled.getCount() == 0);
    }
    return consumer;
  }

  /** Remembers how it was closed. */
  private static final class Leaving extends MockConsumer<byte[], byte[]> {

    private final List<String> told = new CopyOnWriteArrayList<>();

    Leaving() {
      super("earliest");
      updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Override
    public void close() {
      told.add("close");
    }

    @Override
    public void close(CloseOptions options) {
      told.add("close within " + options.timeout().orElseThrow());
    }
  }

  @Test
  void a_loop_that_is_closed_before_it_starts_takes_no_consumer() {
    PollLoop loop = new PollLoop("follower", consumers::remove, seen);
    loop.close();

    loop.start();
    loop.close();

    assertThat(consumers).hasSize(2);
  }

  @Test
  void it_works_in_a_thread_of_its_name_and_waits_for_records_as_long_as_it_is_told() {
    Duration poll = Duration.ofMillis(3);
    try (PollLoop loop = new PollLoop("follower", consumers::remove, seen, poll)) {
      loop.start();

      await().until(() -> seen.polled.contains(first));

      assertThat(seen.threads).containsOnly("follower");
      assertThat(first.lastPollTimeout()).isEqualTo(poll);
    }
  }

  @Test
  void a_topic_that_does_not_exist_is_an_error_that_says_what_to_do() {
    assertThatThrownBy(() -> PollLoop.partitions(first, "nowhere"))
        .isInstanceOf(KafkaException.class)
        .hasMessage("topic nowhere does not exist: create it, or let the service");
  }

  private static MockConsumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    return consumer;
  }

  /** Remembers what the loop asked of it. */
  private static final class Seen implements PollLoop.Work {

    private final List<Consumer<byte[], byte[]>> begun = new CopyOnWriteArrayList<>();
    private final List<Consumer<byte[], byte[]>> polled = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    @Override
    public void begin(Consumer<byte[], byte[]> consumer) {
      begun.add(consumer);
      threads.add(Thread.currentThread().getName());
      consumer.assign(List.of(PARTITION));
    }

    @Override
    public void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
      if (!polled.contains(consumer)) {
        polled.add(consumer);
      }
    }
  }
}
