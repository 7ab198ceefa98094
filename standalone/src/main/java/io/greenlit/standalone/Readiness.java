package io.greenlit.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Waits until the services say themselves that they are ready. */
public final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client;

  public Readiness(HttpClient client) {
    this.client = client;
  }

  /**
   * Returns when all are ready.
   *
   * @throws IllegalStateException with their last answers when they are not within {@code patience}
   */
  public void await(Ports ports, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Integer> waiting =
        Stream.of(ports.ingest(), ports.status(), ports.notifications()).toList();
    String last = "";
    while (!waiting.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not ready after " + patience + ": " + last);
      }
      StringBuilder answers = new StringBuilder();
      waiting = waiting.stream().filter(port -> !ready(port, answers)).toList();
      last = answers.toString();
      if (!waiting.isEmpty()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private boolean ready(int port, StringBuilder answers) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      answers.append(port).append(": ").append(answer.body()).append(' ');
      return answer.statusCode() == 200;
    } catch (IOException e) {
      answers.append(port).append(": ").append(e).append(' ');
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
