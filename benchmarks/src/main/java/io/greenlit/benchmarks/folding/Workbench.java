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
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
  Measured bare(String prefix, String topic) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory(folder, "bare");
    String group = prefix + topic + BARE;
    try (KafkaStreams streams = BareAggregate.of(prefix + topic, group, settings(prefix, state))) {
      return pace.of(streams, streams::start, group, prefix + topic);
    } finally {
      FileSystemUtils.deleteRecursively(state);
    }
  }

  /** status-service's stream, until all is done that follows from the records of a topic. */
  Measured greenlit(String prefix, String topic) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory(folder, "greenlit");
    Properties settings = settings(prefix, state);
    StatusStreams streams =
        new StatusStreams(
            StatusTopology.build(reader, _ -> List.of(), prefix),
            settings,
            CompletableFuture.completedFuture(null),
            new SimpleMeterRegistry(),
            _ -> {});
    try {
      return pace.of(
          streams.streams(),
          streams::start,
          settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG),
          prefix + topic);
    } finally {
      streams.stop();
      streams.streams().close(PATIENCE);
      FileSystemUtils.deleteRecursively(state);
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
