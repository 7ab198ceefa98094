package io.greenlit.benchmarks.clients;

import io.greenlit.benchmarks.endpoints.Endpoints;
import io.greenlit.benchmarks.endpoints.Reception;
import io.greenlit.benchmarks.endpoints.Round;
import io.greenlit.benchmarks.endpoints.Subscriber;
import io.greenlit.benchmarks.endpoints.Tally;
import io.greenlit.benchmarks.report.Printing;
import io.greenlit.notify.webhook.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has clients of HTTP send the same webhooks in turn. */
@Command(
    name = "clients",
    description = {
      "Has each of several clients of HTTP send the same webhooks, signed before, to distinct endpoints (127.0.0.x and"
          + " ports) in turn; the order changes with each round.",
      "Every answer must be 204, none may be missing, none come twice."
    })
public final class ClientsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Option(
      names = "--webhooks",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Webhooks that each sends in a round (default: ${DEFAULT-VALUE}).")
  private int webhooks;

  @Option(
      names = "--endpoints",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Distinct endpoints that they go to (default: ${DEFAULT-VALUE}).")
  private int endpoints;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Length of the text in a body (default: ${DEFAULT-VALUE}).")
  private int bytes;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "512",
      description = "Requests under way at once (default: ${DEFAULT-VALUE}).")
  private int inFlight;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "11",
      description = "Rounds of each that are measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "60",
      description = "Rounds of each before, for the compilers (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Mixin private Printing printing = new Printing();

  @Override
  public Integer call() throws InterruptedException {
    Reception reception = new Reception();
    try (Endpoints open = Endpoints.open(endpoints, reception);
        WebhookClient reactor = new ReactorNetty(inFlight);
        WebhookClient spring = new SpringWebClient(inFlight);
        WebhookClient jdk = new JavaNetHttp();
        WebhookClient jetty = new Jetty(inFlight);
        WebhookClient apache = new Apache(inFlight)) {
      List<Signed> signed =
          Signed.all(
              IntStream.range(0, webhooks)
                  .mapToObj(number -> new Subscriber(number, open.url(number), List.of()))
                  .toList(),
              "msg_bench",
              body());
      List<WebhookClient> clients = List.of(reactor, spring, jdk, jetty, apache);
      Map<String, List<Round>> measured = new LinkedHashMap<>();
      for (int round = 0; round < warmUp + rounds; round++) {
        for (int turn = 0; turn < clients.size(); turn++) {
          WebhookClient client = clients.get((round + turn) % clients.size());
          Round each = round(client, signed, open, reception);
          if (round >= warmUp) {
            measured.computeIfAbsent(client.title(), _ -> new ArrayList<>()).add(each);
          }
          printing.progress(
              "%s %d: %,.0f/s %s",
              round < warmUp ? "warm-up" : "round",
              round < warmUp ? round + 1 : round + 1 - warmUp,
              each.perSecond(),
              client.title());
        }
      }
      printing.print(new ClientsReport(webhooks, endpoints, inFlight, measured));
      return 0;
    }
  }

  private Body body() {
    return Body.of(
        "{\"type\":\"status.changed\",\"data\":{\"text\":\"%s\"}}".formatted("x".repeat(bytes)));
  }

  private Round round(
      WebhookClient client, List<Signed> signed, Endpoints open, Reception reception)
      throws InterruptedException {
    Tally tally = new Tally(signed.getFirst().id(), signed.size());
    reception.tell(tally);
    Duration processor = open.processorBeside();
    long begun = System.nanoTime();
    Sending.all(client, signed, inFlight);
    long ended = System.nanoTime();
    long arrived = tally.await(PATIENCE);
    Duration used = open.processorBeside().minus(processor);
    tally.requireOnce();
    return new Round(
        signed.size(), Duration.ofNanos(arrived - begun), Duration.ofNanos(ended - begun), used);
  }
}
