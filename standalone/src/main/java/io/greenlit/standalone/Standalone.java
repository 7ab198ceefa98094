package io.greenlit.standalone;

import io.greenlit.ingest.IngestService;
import io.greenlit.notify.NotifyService;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.status.StatusService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The broker and the three services, each in a Spring context of its own, in this JVM. */
public final class Standalone implements AutoCloseable {

  /** The name under which this instance's consumers join again at once after a crash. */
  private static final String INSTANCE = "standalone";

  private final Ports ports;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Standalone(Ports ports) {
    this.ports = ports;
  }

  /**
   * Starts all of it; returns when the services run, which is a little before they are ready.
   *
   * @param settings passed to every service, such as {@code logging.level.root=debug}
   */
  public static Standalone start(DataFolder data, Ports ports, Map<String, String> settings) {
    ports.requireFree();
    Standalone standalone = new Standalone(ports);
    try {
      EmbeddedKafka kafka =
          EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.controller());
      standalone.running.push(kafka);
      standalone.startServices(data, kafka, settings);
      return standalone;
    } catch (RuntimeException e) {
      standalone.close();
      throw e;
    }
  }

  public Ports ports() {
    return ports;
  }

  /** Stops the services before the broker, so that each can finish what it has begun. */
  @Override
  public void close() {
    RuntimeException failure = null;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        failure = failure == null ? new IllegalStateException("stopping failed", e) : failure;
        failure.addSuppressed(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void startServices(
      DataFolder data, EmbeddedKafka kafka, Map<String, String> settings) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<CompletableFuture<ConfigurableApplicationContext>> contexts =
          Stream.of(
                  new Part(NotifyService.application(), ports.notifications()),
                  new Part(StatusService.application(), ports.status()),
                  new Part(IngestService.application(), ports.ingest()))
              .map(part -> part.start(arguments(data, kafka, part.port(), settings), threads))
              .toList();
      contexts.forEach(context -> running.push(context.join()));
    }
  }

  private static String[] arguments(
      DataFolder data, EmbeddedKafka kafka, int port, Map<String, String> settings) {
    Stream<String> own =
        Stream.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--spring.kafka.consumer.properties.group.instance.id=" + INSTANCE,
            "--spring.kafka.streams.properties.group.instance.id=" + INSTANCE,
            "--greenlit.status.state-dir=" + data.state());
    Stream<String> given = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
    return Stream.concat(own, given).toArray(String[]::new);
  }

  private record Part(SpringApplicationBuilder application, int port) {

    CompletableFuture<ConfigurableApplicationContext> start(
        String[] arguments, ExecutorService threads) {
      return CompletableFuture.supplyAsync(
          () -> application.registerShutdownHook(false).logStartupInfo(false).run(arguments),
          threads);
    }
  }
}
