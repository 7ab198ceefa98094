package io.greenlit.benchmarks.delivering;

import io.greenlit.benchmarks.clients.ReactorNetty;
import io.greenlit.benchmarks.clients.Sending;
import io.greenlit.benchmarks.clients.Signed;
import io.greenlit.benchmarks.clients.WebhookClient;
import io.greenlit.benchmarks.endpoints.Endpoints;
import io.greenlit.benchmarks.endpoints.Reception;
import io.greenlit.benchmarks.endpoints.Round;
import io.greenlit.benchmarks.endpoints.Subscriber;
import io.greenlit.benchmarks.endpoints.Tally;
import io.greenlit.benchmarks.report.Heap;
import io.greenlit.benchmarks.report.Printing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has one change delivered to many, and the same webhooks by a bare client in turn. */
@Command(
    name = "deliver",
    description = {
      "Has one change delivered to many subscriptions at distinct endpoints (127.0.0.x and ports) by notify-service, its"
          + " cursors and attempts written to an embedded broker; in turn a bare client of the same library sends the same"
          + " webhooks, signed before, to the same endpoints, as many at once.",
      "None may be missing, none come twice; at the end the cursors in the topic must say so, too."
    })
public final class DeliverCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Option(
      names = "--subscriptions",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Subscriptions, which all want all changes (default: ${DEFAULT-VALUE}).")
  private int subscriptions;

  @Option(
      names = "--endpoints",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Distinct endpoints that they share (default: ${DEFAULT-VALUE}).")
  private int endpoints;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "512",
      description = "Requests under way at once (default: ${DEFAULT-VALUE}).")
  private int inFlight;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "31",
      description = "Rounds of each that are measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "100",
      description = "Rounds of each before, for the compilers (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A setting of notify-service, such as spring.kafka.producer.properties.linger.ms=2.")
  private List<String> settings = List.of();

  @Mixin private Printing printing = new Printing();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("greenlit-bench");
    Reception reception = new Reception();
    List<Round> bare = new ArrayList<>();
    List<Round> greenlit = new ArrayList<>();
    try (Endpoints open = Endpoints.open(endpoints, reception);
        NotifyWithBroker notify = NotifyWithBroker.on(data.resolve("kafka"));
        WebhookClient client = new ReactorNetty(inFlight)) {
      List<Subscriber> subscribers =
          IntStream.range(0, subscriptions)
              .mapToObj(number -> new Subscriber(number, open.url(number), List.of()))
              .toList();
      notify.subscribe(subscribers);
      List<String> all = new ArrayList<>(settings);
      all.add("greenlit.notify.in-flight=" + inFlight);
      long heapBefore = Heap.used();
      Duration started = notify.start(all);
      for (int round = 1; round <= warmUp + rounds; round++) {
        Round ofGreenlit = greenlit(notify, open, reception, round);
        if (!reception.sample().isSignedBy(subscribers.getFirst())) {
          throw new IllegalStateException("a webhook's signature is wrong");
        }
        Round ofBare = bare(client, subscribers, open, reception);
        if (round > warmUp) {
          greenlit.add(ofGreenlit);
          bare.add(ofBare);
        }
        printing.progress(
            "%s %d: %,.0f/s bare, %,.0f/s notify-service, all there after %,.0f ms",
            round > warmUp ? "round" : "warm-up",
            round > warmUp ? round - warmUp : round,
            ofBare.perSecond(),
            ofGreenlit.perSecond(),
            ofGreenlit.arrivedMillis());
      }
      notify.awaitCursors(subscriptions);
      Scale scale =
          new Scale(subscriptions, endpoints, inFlight, started, Heap.used() - heapBefore);
      printing.print(new DeliverReport(scale, List.copyOf(bare), List.copyOf(greenlit)));
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private Round greenlit(NotifyWithBroker notify, Endpoints open, Reception reception, int round)
      throws InterruptedException {
    String show = Announced.show(round);
    Tally tally = new Tally(Announced.id(show, 1), subscriptions);
    reception.tell(tally);
    long before = notify.attempts();
    Duration processor = open.processorBeside();
    long begun = System.nanoTime();
    notify.publish(show, 1);
    long arrived = tally.await(PATIENCE);
    long ended = notify.awaitAttempts(before + subscriptions);
    Duration used = open.processorBeside().minus(processor);
    tally.requireOnce();
    return new Round(
        subscriptions, Duration.ofNanos(arrived - begun), Duration.ofNanos(ended - begun), used);
  }

  private Round bare(
      WebhookClient client, List<Subscriber> subscribers, Endpoints open, Reception reception)
      throws InterruptedException {
    String id = "bare";
    Tally tally = new Tally(id, subscriptions);
    List<Signed> signed = Signed.all(subscribers, id, reception.sample().body());
    reception.tell(tally);
    Duration processor = open.processorBeside();
    long begun = System.nanoTime();
    Sending.all(client, signed, inFlight);
    long ended = System.nanoTime();
    long arrived = tally.await(PATIENCE);
    Duration used = open.processorBeside().minus(processor);
    tally.requireOnce();
    return new Round(
        subscriptions, Duration.ofNanos(arrived - begun), Duration.ofNanos(ended - begun), used);
  }
}
