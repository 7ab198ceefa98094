package io.greenlit.systemtests.instances;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.status.StatusService;
import io.greenlit.systemtests.processes.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of several instances of status-service, in a process of its own. */
final class StatusProcess implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final int port;

  private StatusProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one; it is not ready at once.
   *
   * @param folder where it keeps its stores and its log
   */
  static StatusProcess start(String bootstrapServers, int port, Path folder) {
    List<String> command = JavaCommand.of(StatusService.class, "-Xmx384m");
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--%s=%s".formatted(KnownTokens.SETTING, KnownTokens.OPERATOR),
            "--greenlit.access.open-reads=true",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--greenlit.status.advertised-address=127.0.0.1:" + port,
            "--greenlit.status.state-dir=" + folder.resolve("state-" + port)));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve(port + ".log").toFile()))
              .start();
      return new StatusProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException("status-service at " + port + " ended: see its log");
    }
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Asks it; headers as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    return get(path, BodyHandlers.ofString(), headers);
  }

  <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it knows of a show itself, without asking others. */
  HttpResponse<String> own(String showId) {
    return get("/v1/shows/" + showId, "Greenlit-Forwarded", "test");
  }

  /** Whether it is the one that folds a show. */
  boolean owns(String showId) {
    HttpResponse<String> answer = own(showId);
    return answer.statusCode() == 200 && answer.headers().firstValue("Greenlit-Stale").isEmpty();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
