package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.folding.Workbench.Running;
import io.greenlit.benchmarks.reading.GeneratedArticles;
import io.greenlit.benchmarks.report.Heap;
import io.greenlit.benchmarks.report.Printing;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.reading.Reader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what the number of shows does to the stream that folds them. */
@Command(
    name = "scale",
    description = {
      "Folds claims about ever more shows, one article each, then further articles about any of them: what an article"
          + " takes, the heap, the disk, how long a start takes with the stores and without, and the table that lists"
          + " are answered from."
    })
public final class ScaleCommand implements Callable<Integer> {

  private static final int SAMPLES = 200;
  private static final int SPREAD = 0x9E3779B9;

  @Option(
      names = "--shows",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,10000,100000",
      description = "How many shows, one measurement each (default: ${DEFAULT-VALUE}).")
  private List<Integer> shows = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Further articles that are measured (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Mixin private final Printing printing = new Printing();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Reader reader = Reader.standard();
    List<ArticleClaims> read =
        GeneratedArticles.withTalk(SAMPLES).stream()
            .flatMap(article -> reader.read(article).shows().stream())
            .toList();
    Path data = Files.createTempDirectory("greenlit-bench");
    List<Scale> scales = new ArrayList<>();
    try (Cluster cluster = Cluster.start(data.resolve("kafka"))) {
      Workbench bench = new Workbench(cluster, data, article -> reader.read(article).shows());
      for (int count : shows) {
        scales.add(measure(cluster, bench, read, count, data.resolve("state-" + count)));
        Scale scale = scales.getLast();
        printing.progress(
            "%,d shows: %,.0f/s at first, %,.0f/s further",
            scale.shows(), scale.first().perSecond(), scale.further().perSecond());
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
    ScaleReport report = new ScaleReport(scales);
    printing.print(report);
    return 0;
  }

  private Scale measure(
      Cluster cluster, Workbench bench, List<ArticleClaims> read, int count, Path state)
      throws IOException, InterruptedException {
    String prefix = "scale" + count + "-";
    String topic = Topics.CLAIMS.name();
    cluster.createTopics(prefix);
    cluster.fill(
        Topics.CLAIMS.nameWith(prefix), ClaimCorpus.records(read, 0, count, number -> number));
    long heapBefore = Heap.used();
    Measured first;
    try (Running stream = bench.start(prefix, state)) {
      first = stream.takesIn(topic);
    }
    cluster.fill(
        Topics.CLAIMS.nameWith(prefix),
        ClaimCorpus.records(read, count, count + articles, number -> any(number, count)));
    Duration started;
    Measured further;
    long heap;
    try (Running stream = bench.start(prefix, state)) {
      started = stream.startedIn();
      further = stream.takesIn(topic);
      heap = Heap.used() - heapBefore;
    }
    long disk = sizeOf(state);
    FileSystemUtils.deleteRecursively(state);
    Duration restored;
    try (Running stream = bench.start(prefix, state)) {
      restored = stream.startedIn();
    }
    FileSystemUtils.deleteRecursively(state);
    ListedShows listed = ListedShows.of(cluster, prefix);
    return new Scale(count, first, further, heap, disk, started, restored, listed);
  }

  /** One of the shows, in no order. */
  private static int any(int number, int shows) {
    return Math.floorMod(Integer.reverse(number * SPREAD), shows);
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }
}
