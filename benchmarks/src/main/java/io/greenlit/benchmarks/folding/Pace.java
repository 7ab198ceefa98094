package io.greenlit.benchmarks.folding;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** Watches a stream on a filled topic until it has committed all that follows from it. */
final class Pace {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Duration GLANCE = Duration.ofMillis(20);

  /** So many commits long nothing moves once all is done. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Cluster cluster;

  Pace(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Returns once a stream that was started runs: its stores are there. */
  void awaitRunning(KafkaStreams streams) throws InterruptedException {
    while (streams.state() != State.RUNNING) {
      alive(streams, streams.state().name());
      Thread.sleep(1);
    }
  }

  /**
   * Returns when a running stream is done with what a topic has now.
   *
   * @param group the stream's application id
   * @return the records that it had not taken in yet, and what they took
   */
  Measured of(KafkaStreams streams, String group, String topic) throws InterruptedException {
    Map<TopicPartition, Long> ends = new HashMap<>(cluster.ends(topic));
    ends.values().removeIf(end -> end == 0);
    Map<TopicPartition, Long> before = cluster.committed(group);
    long records =
        ends.entrySet().stream()
            .mapToLong(end -> end.getValue() - before.getOrDefault(end.getKey(), 0L))
            .sum();
    long begun = System.nanoTime();
    long processorThen = SYSTEM.getProcessCpuTime();
    long last = begun;
    long processor = processorThen;
    Map<TopicPartition, Long> committed = Map.of();
    while (System.nanoTime() - last < QUIET.toNanos()
        || !ends.entrySet().stream().allMatch(committed.entrySet()::contains)) {
      alive(streams, group + " at " + committed + " of " + ends);
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException(group + " has come no further than " + committed);
      }
      Map<TopicPartition, Long> now = cluster.committed(group);
      if (!now.equals(committed)) {
        committed = now;
        last = System.nanoTime();
        processor = SYSTEM.getProcessCpuTime();
      }
      Thread.sleep(GLANCE);
    }
    return new Measured(
        records, Duration.ofNanos(last - begun), Duration.ofNanos(processor - processorThen));
  }

  private static void alive(KafkaStreams streams, String where) {
    if (streams.state().hasCompletedShutdown() || streams.state() == State.ERROR) {
      throw new IllegalStateException("the stream is " + streams.state() + ": " + where);
    }
  }
}
