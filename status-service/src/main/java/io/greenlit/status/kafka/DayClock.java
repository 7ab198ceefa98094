package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.schemas.Day;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes each day that comes (UTC) into every partition of its topic, so that the fold learns of
 * time from a record and a replay sees the same days. Every instance does so: a day that is told
 * twice changes nothing.
 */
public final class DayClock implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DayClock.class);
  private static final AvroCodec<Day> CODEC = AvroCodec.of(Day.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final String topic;
  private final TopicCreation topics;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("status-days").factory());
  private volatile boolean running;

  /**
   * @param topic its name, with the deployment's prefix
   */
  public DayClock(
      Producer<String, byte[]> producer, String topic, TopicCreation topics, InstantSource clock) {
    this.producer = producer;
    this.topic = topic;
    this.topics = topics;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    var _ = topics.done().thenRunAsync(this::tell, thread);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdownNow();
    producer.close(PATIENCE);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void tell() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      write(day);
      log.info("{} has come", day);
      next(untilEndOf(day));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (KafkaException | ExecutionException e) {
      log.warn("{} could not be told; statuses do not fade until it is. Trying again", day, e);
      next(AGAIN);
    }
  }

  /** Writes a day into all partitions; returns once they have it. */
  void write(LocalDate day) throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    byte[] value = CODEC.encode(new Day(day));
    for (PartitionInfo partition : producer.partitionsFor(topic)) {
      sent.add(
          producer.send(new ProducerRecord<>(topic, partition.partition(), day.toString(), value)));
    }
    for (Future<RecordMetadata> written : sent) {
      written.get();
    }
  }

  private void next(Duration delay) {
    if (running) {
      var _ = thread.schedule(this::tell, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Duration untilEndOf(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Duration left = Duration.between(clock.instant(), end);
    return left.isPositive() ? left : Duration.ZERO;
  }
}
