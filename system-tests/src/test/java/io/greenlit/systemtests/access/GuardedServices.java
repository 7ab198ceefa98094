package io.greenlit.systemtests.access;

import io.greenlit.ingest.IngestService;
import io.greenlit.notify.NotifyService;
import io.greenlit.platform.access.Endpoints;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.broker.EmbeddedKafka;
import io.greenlit.standalone.broker.FreePorts;
import io.greenlit.status.StatusService;
import io.greenlit.systemtests.flow.TestKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The three services as they are configured for strangers, on one embedded broker. */
final class GuardedServices implements AutoCloseable {

  /** Which one. */
  enum Name {
    INGEST,
    STATUS,
    NOTIFY
  }

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final EmbeddedKafka kafka;
  private final Path state;
  private final Map<Name, ConfigurableApplicationContext> running = new EnumMap<>(Name.class);

  GuardedServices(Path folder) {
    List<Integer> ports = FreePorts.find(2);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), ports.get(0), ports.get(1));
    state = folder.resolve("state");
    for (Name name : Name.values()) {
      start(name);
    }
    awaitReady();
  }

  private void start(Name name) {
    running.put(
        name,
        application(name)
            .registerShutdownHook(false)
            .run(
                Stream.concat(
                        Stream.of(
                            "server.port=0",
                            "server.address=127.0.0.1",
                            "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                            "greenlit.status.standbys=0",
                            "greenlit.changes.heartbeat=200ms",
                            "greenlit.status.state-dir=" + state),
                        TestKey.SETTINGS.entrySet().stream().map(Map.Entry::toString))
                    .map(setting -> "--" + setting)
                    .toArray(String[]::new)));
  }

  private static SpringApplicationBuilder application(Name name) {
    return switch (name) {
      case INGEST -> IngestService.application();
      case STATUS -> StatusService.application();
      case NOTIFY -> NotifyService.application();
    };
  }

  /** Stops one and starts it again; returns when it is ready. */
  void restart(Name name) {
    context(name).close();
    start(name);
    awaitReady();
  }

  private void awaitReady() {
    for (Name name : Name.values()) {
      Awaitility.await(name + " is ready")
          .atMost(PATIENCE)
          .until(() -> ask(name, "GET", "/actuator/health/readiness", null, null).status() == 200);
    }
  }

  /** All that one serves. */
  List<String> endpoints(Name name) {
    return Endpoints.of(context(name));
  }

  /** The answer to a request; of one that goes on for ever, its beginning. */
  Answer ask(Name name, String method, String path, @Nullable String token, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%s%s"
                        .formatted(
                            context(name).getEnvironment().getRequiredProperty("local.server.port"),
                            path)))
            .timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("content-type", "application/json");
    }
    if (token != null) {
      request.header("authorization", KnownTokens.bearer(token));
    }
    try {
      return path.endsWith("/stream")
          ? begun(client.send(request.build(), BodyHandlers.ofInputStream()))
          : answered(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a service said. */
  record Answer(int status, String body) {}

  private static Answer begun(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream _ = answer.body()) {
      return new Answer(answer.statusCode(), "");
    }
  }

  private static Answer answered(HttpResponse<String> answer) {
    return new Answer(answer.statusCode(), answer.body());
  }

  private ConfigurableApplicationContext context(Name name) {
    ConfigurableApplicationContext context = running.get(name);
    if (context == null) {
      throw new IllegalStateException(name + " does not run");
    }
    return context;
  }

  @Override
  public void close() {
    running.values().forEach(ConfigurableApplicationContext::close);
    kafka.close();
    client.shutdownNow();
  }
}
