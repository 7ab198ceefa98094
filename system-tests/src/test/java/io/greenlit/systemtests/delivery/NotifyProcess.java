package io.greenlit.systemtests.delivery;

import io.greenlit.notify.NotifyService;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.systemtests.processes.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** notify-service in a process of its own, so that it can be killed. */
final class NotifyProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private NotifyProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it says that it is ready. */
  static NotifyProcess start(String bootstrapServers, int port, Path log, String... settings)
      throws IOException {
    List<String> command = JavaCommand.ofMany(NotifyService.class, "-Xmx256m");
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--greenlit.notify.encryption.keys.test=" + KEY,
            "--%s=%s".formatted(KnownTokens.SETTING, KnownTokens.OPERATOR),
            "--greenlit.notify.outbound.allow-http=true",
            "--greenlit.notify.outbound.vet-addresses=false",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--spring.kafka.consumer.properties.group.instance.id=on-" + port));
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    NotifyProcess notify = new NotifyProcess(process, port);
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(200))
        .until(notify::isReady);
    return notify;
  }

  private boolean isReady() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("notify-service ended: see its log");
    }
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Subscribes and returns the answer. */
  JsonNode subscribe(String body) throws IOException, InterruptedException {
    return post("/v1/subscriptions", body, 201);
  }

  int delete(String id) throws IOException, InterruptedException {
    return HTTP.send(
            request("/v1/subscriptions/" + id).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  JsonNode subscription(String id) throws IOException, InterruptedException {
    return JSON.readTree(get("/v1/subscriptions/" + id).body());
  }

  /** Posts a body and returns the answer, which must have this status. */
  JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("authorization", KnownTokens.bearer(KnownTokens.OPERATOR))
        .timeout(Duration.ofSeconds(20));
  }

  /** Ends it in order. */
  @Override
  public void close() {
    process.destroy();
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> !process.isAlive());
  }
}
