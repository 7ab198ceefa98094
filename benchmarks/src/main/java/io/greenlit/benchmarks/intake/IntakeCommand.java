package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.LoadGenerator;
import io.greenlit.benchmarks.load.Measurement;
import io.greenlit.benchmarks.load.PreparedPost;
import io.greenlit.benchmarks.report.Printing;
import io.greenlit.standalone.broker.FreePorts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Posts articles of 3 kB to a bare endpoint and to ingest-service in turn, and compares. */
@Command(
    name = "intake",
    description = {
      "Posts articles of 3 kB, in turn to a bare WebFlux endpoint that parses them and answers 202, and to"
          + " ingest-service, which answers when its embedded Kafka has them.",
      "Everything runs on this machine, the load generator included."
    })
public final class IntakeCommand implements Callable<Integer> {

  private static final int ACCEPTED = 202;
  private static final int VARIANTS = 64;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Seconds of each round (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds of each target after a warm-up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Seconds of warm-up of each target, half of it for further numbers of connections"
              + " (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--connections",
      paramLabel = "N",
      split = ",",
      defaultValue = "64,256",
      description = "Connections, one request at a time on each (default: ${DEFAULT-VALUE}).")
  private List<Integer> connections = List.of();

  @Mixin private final Printing printing = new Printing();

  private final AtomicLong article = new AtomicLong();
  private long acceptedByIngest;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("greenlit-bench");
    List<Integer> ports = FreePorts.find(4);
    try (BareEndpoint bare = BareEndpoint.start(ports.get(0));
        IngestWithBroker ingest =
            IngestWithBroker.start(data, ports.get(1), ports.get(2), ports.get(3));
        LoadGenerator generator = new LoadGenerator()) {
      List<Comparison> comparisons = new ArrayList<>();
      for (int count : connections) {
        int warmUpNow = comparisons.isEmpty() ? warmUp : warmUp / 2;
        comparisons.add(compare(generator, bare, ingest, count, warmUpNow));
      }
      Report report = new Report(comparisons, acceptedByIngest, ingest.recordsInTopic());
      printing.print(report);
      return report.isClean() ? 0 : 1;
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private Comparison compare(
      LoadGenerator generator, BareEndpoint bare, IngestWithBroker ingest, int count, int warmUpNow)
      throws InterruptedException {
    printing.progress("%d connections: warming up", count);
    measure(generator, bare, count, warmUpNow);
    measure(generator, ingest, count, warmUpNow);
    List<Measurement> ofBare = new ArrayList<>();
    List<Measurement> ofIngest = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ofBare.add(measure(generator, bare, count, seconds));
      ofIngest.add(measure(generator, ingest, count, seconds));
      printing.progress(
          "%d connections: round %d of %d, %,.0f/s and %,.0f/s",
          count, round, rounds, ofBare.getLast().perSecond(), ofIngest.getLast().perSecond());
    }
    return new Comparison(count, ofBare, ofIngest);
  }

  private Measurement measure(LoadGenerator generator, Target target, int count, int duration)
      throws InterruptedException {
    InetSocketAddress address = target.address();
    List<PreparedPost> posts =
        IntStream.range(0, VARIANTS)
            .mapToObj(variant ->
                new PreparedPost(
                    address.getHostString() + ":" + address.getPort(),
                    "/v1/articles",
                    target.headers(),
                    SampleArticle.json(variant),
                    article))
            .toList();
    Measurement measured =
        generator.run(address, count, posts, ACCEPTED, Duration.ofSeconds(duration));
    if (target instanceof IngestWithBroker) {
      acceptedByIngest += measured.accepted();
    }
    return measured;
  }
}
