package io.greenlit.status.kafka;

import io.greenlit.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology: starts it once its topics and the catalogue are there, stops it in order, says
 * when it is beyond help.
 */
public final class StatusStreams implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StatusStreams.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int BATCH = 512 << 10;

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final CompletableFuture<Void> ready;
  private final ApplicationEventPublisher events;
  private volatile boolean running;
  private volatile boolean hasRun;

  /**
   * @param ready completes when the stream may start: its topics and the catalogue are there
   */
  public StatusStreams(
      Topology topology,
      Properties config,
      CompletableFuture<Void> ready,
      MeterRegistry registry,
      ApplicationEventPublisher events) {
    this.streams = new KafkaStreams(topology, config);
    this.metrics = new KafkaStreamsMetrics(streams);
    this.ready = ready;
    this.events = events;
    metrics.bindTo(registry);
    streams.setUncaughtExceptionHandler(StatusStreams::onUncaught);
    streams.setStateListener((now, before) -> onState(before, now));
  }

  /**
   * The configuration of the stream: what the deployment says, and what correctness needs on top.
   */
  public static Properties config(
      Map<String, Object> kafka, KafkaSettings settings, StreamSettings stream) {
    Properties config = new Properties();
    config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
    config.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 10_000);
    config.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 3_000);
    config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    // A partition that the transaction before has not left yet is tried again soon, not in 100 ms.
    config.put(StreamsConfig.producerPrefix("retry.backoff.ms"), 5);
    // All that a transaction has for a partition goes in one batch: while the broker asks whether
    // the first of several belongs to a transaction, it refuses those behind it as out of order.
    config.put(StreamsConfig.producerPrefix("batch.size"), BATCH);
    // A status says again most of what the one before it said. Not lz4: it takes 130 kB anew for
    // each batch, which a batch of a few records is not worth.
    config.put(StreamsConfig.producerPrefix("compression.type"), "snappy");
    config.put(StreamsConfig.POLL_MS_CONFIG, 20);
    config.putAll(kafka);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.topicPrefix() + "greenlit-status");
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stream.stateDir().toString());
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, stream.threads());
    config.put(StreamsConfig.APPLICATION_SERVER_CONFIG, stream.advertisedAddress());
    config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, stream.standbys());
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, stream.commitInterval().toMillis());
    config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    config.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    return config;
  }

  /** Whether it ran at some time: from then on shows can be told from copies at least. */
  boolean hasRun() {
    return hasRun;
  }

  /** The running streams, for queries. */
  public KafkaStreams streams() {
    return streams;
  }

  @Override
  public void start() {
    running = true;
    var _ = ready.thenRun(this::startStreams).whenComplete((_, e) -> report(e));
  }

  @Override
  public void stop() {
    running = false;
    metrics.close();
    // Who leaves says so: nobody has to wait for the end of its session.
    if (!streams.close(
        CloseOptions.timeout(PATIENCE)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP))) {
      log.warn("the stream did not stop within {}; its transaction will be aborted", PATIENCE);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private synchronized void startStreams() {
    if (running) {
      streams.start();
    }
  }

  private void report(@Nullable Throwable error) {
    if (error != null) {
      log.error("the stream cannot start", error);
      AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
    }
  }

  private void onState(State before, State now) {
    log.info("stream {} → {}", before, now);
    hasRun = hasRun || now == State.RUNNING;
    if (now == State.ERROR) {
      AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
    }
  }

  private static StreamThreadExceptionResponse onUncaught(Throwable error) {
    log.error("a stream thread failed and is replaced", error);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
