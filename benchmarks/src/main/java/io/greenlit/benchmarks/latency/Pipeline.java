package io.greenlit.benchmarks.latency;

import io.greenlit.ingest.IngestService;
import io.greenlit.platform.access.BearerToken;
import io.greenlit.platform.access.OperatorKey;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import io.greenlit.status.StatusService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The way of an article as in production: ingest-service, a broker, status-service. */
final class Pipeline implements AutoCloseable {

  private static final int READY = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final EmbeddedKafka broker;
  private final List<ConfigurableApplicationContext> services = new ArrayList<>();
  private final BearerToken token = BearerToken.random(new SecureRandom());
  private final int ingest;
  private final int status;

  private Pipeline(EmbeddedKafka broker, int ingest, int status) {
    this.broker = broker;
    this.ingest = ingest;
    this.status = status;
  }

  /**
   * Starts it, and returns when it is ready.
   *
   * @param settings of the services, such as {@code greenlit.status.commit-interval=20ms}
   */
  static Pipeline start(Path data, List<String> settings) throws IOException, InterruptedException {
    List<Integer> ports = FreePorts.find(4);
    EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("kafka"), ports.get(0), ports.get(1));
    Pipeline pipeline = new Pipeline(broker, ports.get(2), ports.get(3));
    try {
      pipeline.startServices(data.resolve("state"), settings);
      return pipeline;
    } catch (RuntimeException | IOException | InterruptedException e) {
      pipeline.close();
      throw e;
    }
  }

  private void startServices(Path state, List<String> settings)
      throws IOException, InterruptedException {
    List<String> common =
        Stream.concat(
                Stream.of(
                    "server.address=127.0.0.1",
                    "greenlit.access.operator-token=" + OperatorKey.of(token).text(),
                    "spring.kafka.bootstrap-servers=" + bootstrapServers(),
                    "greenlit.status.state-dir=" + state),
                settings.stream())
            .map(setting -> "--" + setting)
            .toList();
    services.add(StatusService.application().run(arguments(common, status)));
    services.add(IngestService.application().run(arguments(common, ingest)));
    try (HttpClient client = HttpClient.newHttpClient()) {
      awaitReady(client, status);
      awaitReady(client, ingest);
    }
  }

  private static String[] arguments(List<String> common, int port) {
    return Stream.concat(common.stream(), Stream.of("--server.port=" + port))
        .toArray(String[]::new);
  }

  private static void awaitReady(HttpClient client, int port)
      throws IOException, InterruptedException {
    HttpRequest asked =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
            .build();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (client.send(asked, BodyHandlers.discarding()).statusCode() != READY) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("a service was not ready within " + PATIENCE);
      }
      Thread.sleep(GLANCE);
    }
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** What a sender of articles shows of itself. */
  String authorization() {
    return "Bearer " + token.reveal();
  }

  URI articles() {
    return URI.create("http://127.0.0.1:%d/v1/articles".formatted(ingest));
  }

  @Override
  public void close() {
    services.reversed().forEach(ConfigurableApplicationContext::close);
    broker.close();
  }
}
