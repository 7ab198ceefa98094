package io.greenlit.benchmarks.reading;

import io.greenlit.benchmarks.report.Printing;
import io.greenlit.status.article.Article;
import io.greenlit.status.reading.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads generated articles in one thread and tells how many a second. */
@Command(
    name = "read",
    description = {
      "Reads generated articles of 600 words each, plain text, in one thread: those without renewal talk and those"
          + " with it in turn, with a generated catalogue.",
      "Nothing but the reader runs: no broker, no HTTP."
    })
public final class ReadCommand implements Callable<Integer> {

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Seconds of processor time of each round (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds of each kind after a warm-up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description = "Seconds of processor time to warm up each kind (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "400",
      description = "Different articles of each kind (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--shows",
      paramLabel = "N",
      defaultValue = "50000",
      description = "Shows of the catalogue (default: ${DEFAULT-VALUE}).")
  private int shows;

  @Mixin private final Printing printing = new Printing();

  @Override
  public Integer call() {
    Reader reader = Reader.standard().with(GeneratedCatalogue.of(shows));
    Map<Kind, List<Article>> texts = new EnumMap<>(Kind.class);
    Map<Kind, List<Round>> measured = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      texts.put(kind, kind.articles(articles));
      measured.put(kind, new ArrayList<>());
      printing.progress("%s: warming up", kind.words());
      Round.of(reader, kind.articles(articles), Duration.ofSeconds(warmUp));
    }
    for (int round = 1; round <= rounds; round++) {
      int number = round;
      texts.forEach((kind, of) -> {
        Round result = Round.of(reader, of, Duration.ofSeconds(seconds));
        measured.computeIfAbsent(kind, key -> new ArrayList<>()).add(result);
        printing.progress(
            "%s: round %d of %d, %,.0f/s", kind.words(), number, rounds, result.perSecond());
      });
    }
    Report report = new Report(measured);
    printing.print(report);
    return report.isClean() ? 0 : 1;
  }
}
