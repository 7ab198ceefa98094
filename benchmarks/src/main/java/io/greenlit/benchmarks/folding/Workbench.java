package io.greenlit.benchmarks.folding;

import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.status.kafka.ArticleReader;
import io.greenlit.status.kafka.StatusStreams;
import io.greenlit.status.kafka.StatusTopology;
import io.greenlit.status.kafka.StreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.FileSystemUtils;

/** Runs status-service's stream and the bare one with the same settings on one broker. */
final class Workbench {

  private static final String BARE = "-bare";
  private static final String CACHED = "-cached";

  private final Cluster cluster;
  private final Path folder;
  private final Pace pace;
  private final ArticleReader reader;

  Workbench(Cluster cluster, Path folder, ArticleReader reader) {
    this.cluster = cluster;
    this.folder = folder;
    this.pace = new Pace(cluster);
    this.reader = reader;
  }

  /** The stream that only copies and counts the records of a topic. */
  Measured bare(String prefix, String topic, boolean cached)
      throws IOException, InterruptedException {
    Path state = Files.createTempDirectory(folder, "bare");
    String group = prefix + topic + (cached ? CACHED : BARE);
    try (KafkaStreams streams =
        BareAggregate.of(prefix + topic, group, cached, settings(prefix, state))) {
      streams.start();
      pace.awaitRunning(streams);
      return pace.of(streams, group, prefix + topic);
    } finally {
      FileSystemUtils.deleteRecursively(state);
    }
  }

  /** status-service's stream, until all is done that follows from the records of a topic. */
  Measured greenlit(String prefix, String topic) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory(folder, "greenlit");
    try (Running stream = start(prefix, state)) {
      return stream.takesIn(topic);
    } finally {
      FileSystemUtils.deleteRecursively(state);
    }
  }

  /** Lets status-service's stream run, with its state in a folder that stays. */
  Running start(String prefix, Path state) throws InterruptedException {
    Properties settings = settings(prefix, state);
    StatusStreams streams =
        new StatusStreams(
            StatusTopology.build(reader, _ -> List.of(), prefix),
            settings,
            CompletableFuture.completedFuture(null),
            new SimpleMeterRegistry(),
            _ -> {});
    long begun = System.nanoTime();
    streams.start();
    pace.awaitRunning(streams.streams());
    return new Running(
        streams,
        prefix,
        settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  /** status-service's stream while it runs. */
  final class Running implements AutoCloseable {

    private final StatusStreams streams;
    private final String prefix;
    private final String group;
    private final Duration startedIn;

    private Running(StatusStreams streams, String prefix, String group, Duration startedIn) {
      this.streams = streams;
      this.prefix = prefix;
      this.group = group;
      this.startedIn = startedIn;
    }

    /** From its start until it ran: until its stores were there. */
    Duration startedIn() {
      return startedIn;
    }

    /** Returns once all is done that follows from the records of a topic. */
    Measured takesIn(String topic) throws InterruptedException {
      return pace.of(streams.streams(), group, prefix + topic);
    }

    @Override
    public void close() {
      streams.stop();
    }
  }

  /** What status-service runs with where nothing else is said. */
  private Properties settings(String prefix, Path state) {
    StreamSettings stream =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("greenlit.status.state-dir", state.toString())))
            .bindOrCreate("greenlit.status", StreamSettings.class);
    return StatusStreams.config(
        Map.of("bootstrap.servers", cluster.bootstrapServers()),
        new KafkaSettings(prefix, (short) 1),
        stream);
  }
}
