package io.greenlit.benchmarks.latency;

import io.greenlit.benchmarks.report.Printing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Posts articles at a steady rate, each of which makes a change, and tells when it is seen. */
@Command(
    name = "latency",
    description = {
      "Posts articles of 600 words at a steady rate, each of which makes a change, and measures from when the POST is"
          + " due until a read_committed consumer has the change.",
      "ingest-service, status-service, an embedded broker, the sender and the consumer share this machine."
    })
public final class LatencyCommand implements Callable<Integer> {

  private static final int ACCEPTED = 202;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(50);

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "200",
      description = "Articles a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Seconds that are measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "180",
      description = "Seconds before, at the same rate (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the services, such as greenlit.status.commit-interval=20ms.")
  private List<String> settings = List.of();

  @Mixin private final Printing printing = new Printing();

  private final AtomicInteger refused = new AtomicInteger();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("greenlit-bench");
    try (Pipeline pipeline = Pipeline.start(data, settings);
        Arrivals arrivals = Arrivals.watch(pipeline.bootstrapServers());
        HttpClient client = HttpClient.newHttpClient()) {
      post(client, pipeline, 0, warmUp * rate);
      Map<String, Long> due = post(client, pipeline, warmUp * rate, seconds * rate);
      await(due, arrivals);
      return report(due, arrivals);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  /** Posts so many at the rate, whether or not those before are answered; when each was due. */
  private Map<String, Long> post(HttpClient client, Pipeline pipeline, int first, int count) {
    Map<String, Long> due = new HashMap<>();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Announcement article = Announcement.number(first + i);
      HttpRequest request =
          HttpRequest.newBuilder(pipeline.articles())
              .header("Content-Type", "application/json")
              .header("Authorization", pipeline.authorization())
              .POST(BodyPublishers.ofString(article.json()))
              .build();
      long at = begin + i * Duration.ofSeconds(1).toNanos() / rate;
      for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      due.put(article.showId(), at);
      var _ =
          client
              .sendAsync(request, BodyHandlers.discarding())
              .whenComplete((answer, error) -> {
                if (error != null || answer.statusCode() != ACCEPTED) {
                  refused.incrementAndGet();
                }
              });
    }
    return due;
  }

  private static void await(Map<String, Long> due, Arrivals arrivals) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!arrivals.seen().keySet().containsAll(due.keySet()) && System.nanoTime() < until) {
      Thread.sleep(GLANCE);
    }
  }

  private int report(Map<String, Long> due, Arrivals arrivals) {
    Histogram micros = new Histogram(3);
    due.forEach((show, at) -> {
      Long seen = arrivals.seen().get(show);
      if (seen != null) {
        micros.recordValue(Math.max(0, (seen - at) / 1000));
      }
    });
    LatencyReport report =
        new LatencyReport(rate, micros, due.size() - micros.getTotalCount(), refused.get());
    printing.print(report);
    return report.isClean() ? 0 : 1;
  }
}
