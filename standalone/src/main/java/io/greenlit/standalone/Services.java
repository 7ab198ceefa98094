package io.greenlit.standalone;

import io.greenlit.ingest.IngestService;
import io.greenlit.notify.NotifyService;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.status.StatusService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services in this JVM, each in a Spring context and on a port of its own. */
public final class Services implements AutoCloseable {

  /** The name under which this instance's consumers join again at once after a crash. */
  private static final String INSTANCE = "standalone";

  private final List<ConfigurableApplicationContext> contexts;

  private Services(List<ConfigurableApplicationContext> contexts) {
    this.contexts = contexts;
  }

  /**
   * Starts them; returns when they run, which is a little before they are ready.
   *
   * @param bootstrapServers any Kafka
   * @param stateFolder where status-service keeps its stores
   * @param settings passed to every service, such as {@code logging.level.root=debug}
   */
  public static Services start(
      String bootstrapServers, Ports ports, Path stateFolder, Map<String, String> settings) {
    List<Part> parts =
        List.of(
            new Part(NotifyService.application(), ports.notifications()),
            new Part(StatusService.application(), ports.status()),
            new Part(IngestService.application(), ports.ingest()));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<CompletableFuture<ConfigurableApplicationContext>> starting =
          parts.stream()
              .map(part -> part.start(bootstrapServers, stateFolder, settings, threads))
              .toList();
      return new Services(join(starting));
    }
  }

  /** Starts status-service alone; returns when it runs and its topics are there. */
  public static Services status(
      String bootstrapServers, Ports ports, Path stateFolder, Map<String, String> settings) {
    Part status = new Part(StatusService.application(), ports.status());
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Services services =
          new Services(
              join(List.of(status.start(bootstrapServers, stateFolder, settings, thread))));
      services.contexts.getFirst().getBean(TopicCreation.class).done().join();
      return services;
    }
  }

  /** Stops them in order of the flow's end: ingest first, so that what it took in can pass. */
  @Override
  public void close() {
    contexts.reversed().forEach(ConfigurableApplicationContext::close);
  }

  private static List<ConfigurableApplicationContext> join(
      List<CompletableFuture<ConfigurableApplicationContext>> starting) {
    List<ConfigurableApplicationContext> started = new ArrayList<>();
    RuntimeException failure = null;
    for (CompletableFuture<ConfigurableApplicationContext> context : starting) {
      try {
        started.add(context.join());
      } catch (CompletionException e) {
        failure = new IllegalStateException("a service did not start: " + e.getCause(), e);
      }
    }
    if (failure != null) {
      started.forEach(ConfigurableApplicationContext::close);
      throw failure;
    }
    return started;
  }

  private record Part(SpringApplicationBuilder application, int port) {

    CompletableFuture<ConfigurableApplicationContext> start(
        String bootstrapServers,
        Path stateFolder,
        Map<String, String> settings,
        ExecutorService threads) {
      Stream<String> own =
          Stream.of(
              "--server.port=" + port,
              "--server.address=127.0.0.1",
              "--spring.kafka.bootstrap-servers=" + bootstrapServers,
              "--spring.kafka.consumer.properties.group.instance.id=" + INSTANCE,
              "--spring.kafka.streams.properties.group.instance.id=" + INSTANCE,
              // who subscribes on this machine receives on this machine
              "--greenlit.notify.outbound.allow-http=true",
              "--greenlit.notify.outbound.vet-addresses=false",
              // and may read here without being asked who they are
              "--greenlit.access.open-reads=true",
              "--greenlit.status.state-dir=" + stateFolder,
              "--greenlit.status.advertised-address=127.0.0.1:" + port,
              "--greenlit.status.standbys=0");
      Stream<String> given =
          settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
      String[] arguments = Stream.concat(own, given).toArray(String[]::new);
      return CompletableFuture.supplyAsync(
          () -> application.registerShutdownHook(false).logStartupInfo(false).run(arguments),
          threads);
    }
  }
}
