package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.endpoints.Behaviour;
import io.greenlit.benchmarks.endpoints.Endpoints;
import io.greenlit.benchmarks.endpoints.Reception;
import io.greenlit.benchmarks.endpoints.Subscriber;
import io.greenlit.benchmarks.report.Printing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets half of the endpoints hang and some fail, and tells what the others feel of it. */
@Command(
    name = "isolation",
    description = {
      "Publishes changes at a steady rate, each of which a part of the endpoints wants, and measures from when a change is"
          + " due until its webhook is at a healthy endpoint: first while all are healthy, then while some hang until the"
          + " time-out and some fail. Of both, only those count that stay healthy, from the moment the others begin to hang.",
      "Endpoints, notify-service and an embedded broker share this machine."
    })
public final class IsolationCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Option(
      names = "--endpoints",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Endpoints, each with a subscription (default: ${DEFAULT-VALUE}).")
  private int endpoints;

  @Option(
      names = "--hanging",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Of them, how many come to hang (default: ${DEFAULT-VALUE}).")
  private int hanging;

  @Option(
      names = "--failing",
      paramLabel = "N",
      defaultValue = "200",
      description = "Of them, how many come to answer 500 (default: ${DEFAULT-VALUE}).")
  private int failing;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Changes a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--shows",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Shows; each endpoint wants two of them, so that a change goes to 2/N (default: ${DEFAULT-VALUE}).")
  private int shows;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "25",
      description = "Seconds that are measured, of each (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "30",
      description = "Seconds before, at the same rate (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of notify-service, such as greenlit.notify.slow.after=100ms.")
  private List<String> settings = List.of();

  @Mixin private Printing printing = new Printing();

  private int published;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("greenlit-bench");
    Reception reception = new Reception();
    try (Endpoints open = Endpoints.open(endpoints, reception);
        NotifyWithBroker notify = NotifyWithBroker.on(data.resolve("kafka"))) {
      notify.subscribe(
          IntStream.range(0, endpoints)
              .mapToObj(number -> new Subscriber(number, open.url(number), wanted(number)))
              .toList());
      notify.start(settings);
      publish(notify, reception, warmUp).missingAfter(PATIENCE);
      printing.progress("warm");
      Delays alone = publish(notify, reception, seconds);
      long missing = alone.missingAfter(PATIENCE);
      printing.progress("all healthy: p99 %.1f ms", alone.waits().p99());
      for (int number = 0; number < hanging + failing; number++) {
        open.behave(number, number < hanging ? Behaviour.HANGS : Behaviour.FAILS);
      }
      Delays beside = publish(notify, reception, seconds);
      missing += beside.missingAfter(PATIENCE);
      printing.print(
          new IsolationReport(
              endpoints,
              hanging,
              failing,
              rate,
              alone.waits(),
              beside.waits(),
              reception.hung(),
              reception.refused(),
              missing));
      return missing == 0 ? 0 : 1;
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  /** Two shows: one of the first half, one of the second. */
  private List<String> wanted(int subscription) {
    int half = shows / 2;
    return List.of(
        Announced.show(subscription % half),
        Announced.show(half + (subscription / half + subscription) % half));
  }

  /** Publishes at the rate for a while, whether or not those before have arrived. */
  private Delays publish(NotifyWithBroker notify, Reception reception, int forSeconds) {
    Delays delays = new Delays(subscription -> subscription >= hanging + failing);
    reception.tell(delays);
    int[] healthy = new int[shows];
    for (int number = hanging + failing; number < endpoints; number++) {
      for (String show : wanted(number)) {
        healthy[Announced.number(show)]++;
      }
    }
    long begin = System.nanoTime();
    for (int i = 0; i < forSeconds * rate; i++) {
      int show = published % shows;
      long sequence = published / shows + 1L;
      published++;
      long at = begin + i * Duration.ofSeconds(1).toNanos() / rate;
      for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      String id = Announced.show(show);
      delays.expect(Announced.id(id, sequence), at, healthy[show]);
      notify.publish(id, sequence);
    }
    return delays;
  }
}
