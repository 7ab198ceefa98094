package io.greenlit.benchmarks.folding;

import io.greenlit.benchmarks.report.Printing;
import io.greenlit.schemas.topics.Topics;
import io.greenlit.status.claim.ArticleClaims;
import io.greenlit.status.folding.Chronicle;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets status-service's stream and a bare one take in the same filled topics, and compares. */
@Command(
    name = "fold",
    description = {
      "Fills topics and lets two streams take them in, in turn: status-service's, and a bare Kafka Streams aggregate"
          + " that only copies and counts the records. Same embedded broker, partitions and settings; once more with a cache"
          + " before its store, which status-service does without.",
      "First articles of 600 words, one in five with renewal talk; then claims alone."
    })
public final class FoldCommand implements Callable<Integer> {

  private static final double WANTED_OF_ARTICLES = 0.5;
  private static final double WANTED_OF_CLAIMS = 0.6;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "15000",
      description = "Articles in the topic (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "30000",
      description = "Records in the topic of claims (default: ${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--shows",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Shows that the claims are about (default: ${DEFAULT-VALUE}).")
  private int shows;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds of each stream that are measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds of each before, for the compilers (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--talk",
      paramLabel = "KIND",
      defaultValue = "NEWS",
      description = {
        "Articles with renewal talk: NEWS, most of them about one show and in line with what becomes of it, or ROUNDUPS,"
            + " eight statements about three shows that contradict each other (default: ${DEFAULT-VALUE})."
      })
  private Corpus.Talk talk = Corpus.Talk.NEWS;

  @Mixin private final Printing printing = new Printing();

  private long changes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Reader reader = Reader.standard().with(Catalogue.of(SeedFile.entries()));
    Corpus corpus = Corpus.of(articles, talk);
    List<ArticleClaims> read = new ArrayList<>();
    Chronicle chronicle =
        new Chronicle(article -> {
          List<ArticleClaims> its = reader.read(article).shows();
          read.addAll(its);
          return its;
        });
    corpus.articles().forEach(chronicle::add);
    ClaimCorpus claimed = ClaimCorpus.of(read, claims, shows);
    Map<String, String> ofArticles = Outcome.expected(chronicle.shows());
    Map<String, String> ofClaims = Outcome.expected(claimed.shows());

    Comparison whole = Comparison.named("articles", WANTED_OF_ARTICLES);
    Comparison fold = Comparison.named("claims", WANTED_OF_CLAIMS);
    Path data = Files.createTempDirectory("greenlit-bench");
    try (Cluster cluster = Cluster.start(data.resolve("kafka"))) {
      Workbench bench = new Workbench(cluster, data, article -> reader.read(article).shows());
      for (int round = 1; round <= warmUp + rounds; round++) {
        String prefix = "round" + round + "-";
        cluster.createTopics("articles-" + prefix);
        cluster.fill(Topics.ARTICLES.nameWith("articles-" + prefix), corpus.records());
        compare(bench, cluster, "articles-" + prefix, Topics.ARTICLES.name(), whole, ofArticles);
        cluster.createTopics("claims-" + prefix);
        cluster.fill(Topics.CLAIMS.nameWith("claims-" + prefix), claimed.records());
        compare(bench, cluster, "claims-" + prefix, Topics.CLAIMS.name(), fold, ofClaims);
        if (round == warmUp) {
          List.of(whole, fold).forEach(Comparison::forget);
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
    Report report = new Report(List.of(whole, fold), ofArticles.size() + ofClaims.size(), changes);
    printing.print(report);
    return 0;
  }

  private void compare(
      Workbench bench,
      Cluster cluster,
      String prefix,
      String topic,
      Comparison comparison,
      Map<String, String> expected)
      throws IOException, InterruptedException {
    Measured cached = bench.bare(prefix, topic, true);
    Measured bare = bench.bare(prefix, topic, false);
    Measured greenlit = bench.greenlit(prefix, topic);
    comparison.add(cached, bare, greenlit);
    Outcome outcome = Outcome.of(cluster, prefix);
    if (!outcome.statuses().equals(expected)) {
      throw new IllegalStateException(
          "%s: %d statuses are not those that the pure fold has (%d)"
              .formatted(prefix, outcome.statuses().size(), expected.size()));
    }
    changes = outcome.changes();
    printing.progress(
        "%s%s: %,.0f/s bare, %,.0f/s status-service; %,d changes",
        prefix, topic, bare.perSecond(), greenlit.perSecond(), outcome.changes());
  }
}
