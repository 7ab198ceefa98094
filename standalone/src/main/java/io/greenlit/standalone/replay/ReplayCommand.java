package io.greenlit.standalone.replay;

import io.greenlit.status.kafka.replay.Replay;
import io.greenlit.status.kafka.replay.Replay.Switched;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.replaying.Tally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads all articles again, shows what would differ, and switches over to it on request. */
@Command(
    name = "replay",
    description = {
      "Reads all articles again with today's reader and catalogue, beside the running service, and prints what"
          + " would differ from the statuses that are published.",
      "With --switch-over the running service goes on from there. No change is published for it: subscribers hear"
          + " of news only, and each show's changes are numbered on without a gap."
    },
    footer = {
      "Exit status: 0 nothing would differ, or it is switched over; 3 something would differ; 1 it failed, and"
          + " nothing is switched over; 2 wrong command line.",
      "It can be interrupted and run again at any time: a switch-over is written as a whole or not at all."
    })
public final class ReplayCommand implements Callable<Integer> {

  static final int WOULD_DIFFER = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_TO_SWITCH = Duration.ofMinutes(2);

  @Option(
      names = "--from-articles",
      description = "Begin with the articles, that is, read them again.")
  private boolean fromArticles;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Data folder of `greenlit up`, whether that runs or not (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("greenlit-data");

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description = "A cluster, in place of a data folder.")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Properties of Kafka clients for the cluster, such as security.protocol.")
  private @Nullable Path commandConfig;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description = "greenlit.kafka.topic-prefix of the cluster's services (default: none).")
  private String topicPrefix = "";

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description =
          "For a cluster: folder for what is needed meanwhile, and for the log (default: a folder for"
              + " temporary files).")
  private Path scratch = Path.of(System.getProperty("java.io.tmpdir")).resolve("greenlit-replay");

  @Option(
      names = "--publishers",
      paramLabel = "TSV",
      description = "As greenlit.reading.publishers-file of the services.")
  private @Nullable Path publishers;

  @Option(names = "--switch-over", description = "Go on from what was read, after asking.")
  private boolean switchOver;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--json",
      description = "One line of JSON for each difference, and last one of counts.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Supplier<BufferedReader> answers;

  /** Asks on standard input. */
  public ReplayCommand() {
    this(() -> new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
  }

  ReplayCommand(Supplier<BufferedReader> answers) {
    this.answers = answers;
  }

  @Override
  public Integer call() {
    if (!fromArticles) {
      throw new ParameterException(
          spec.commandLine(), "say what to begin with: --from-articles reads all articles again");
    }
    Reader reader = reader();
    try (Site site = site();
        Replay replay = Replay.of(site.target(), reader, site.scratch(), this::tellProgress)) {
      return run(replay);
    }
  }

  private int run(Replay replay) {
    if (!replay.read(switchOver ? PATIENCE_TO_SWITCH : PATIENCE)) {
      tell("status-service still has to fold some of what it has read: that is shown, too");
    }
    Report report = json ? new JsonReport(out()) : new TextReport(out());
    Tally tally = replay.compare(report::difference);
    report.end(replay.articles(), replay.broken(), tally);
    out().flush();
    if (!switchOver) {
      return tally.differs() ? WOULD_DIFFER : 0;
    }
    if (!yes && !agreed(tally)) {
      tell("nothing is switched over");
      return tally.differs() ? WOULD_DIFFER : 0;
    }
    Switched switched = replay.switchOver(PATIENCE_TO_SWITCH);
    report.switched(switched);
    out().flush();
    return 0;
  }

  private boolean agreed(Tally tally) {
    tell(
        "Switch over? %,d shows go on from what is read now; no change is published for that. [y/N]"
            .formatted(tally.shows()));
    try {
      String answer = answers.get().readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      throw new UncheckedIOException("no answer can be read: use --yes", e);
    }
  }

  private Site site() {
    if (bootstrapServers == null && commandConfig == null) {
      return Site.folder(data, switchOver);
    }
    Map<String, Object> client = clientProperties();
    if (bootstrapServers != null) {
      client.put("bootstrap.servers", bootstrapServers);
    }
    if (!client.containsKey("bootstrap.servers")) {
      throw new ParameterException(
          spec.commandLine(),
          "say where the cluster is: --bootstrap-servers, or bootstrap.servers in "
              + commandConfig);
    }
    return Site.cluster(client, topicPrefix, scratch);
  }

  private Map<String, Object> clientProperties() {
    Map<String, Object> client = new HashMap<>();
    if (commandConfig != null) {
      Properties properties = new Properties();
      try (BufferedReader file = Files.newBufferedReader(commandConfig)) {
        properties.load(file);
      } catch (IOException | IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(),
            "%s cannot be read as a file of properties: %s"
                .formatted(commandConfig, e.getMessage()),
            e);
      }
      properties
          .stringPropertyNames()
          .forEach(name -> client.put(name, properties.getProperty(name)));
    }
    return client;
  }

  private Reader reader() {
    if (publishers == null) {
      return Reader.standard();
    }
    try {
      return Reader.of(Languages.standard(), Publishers.standard().with(Rows.of(publishers, 2)));
    } catch (LexiconException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void tellProgress(long articles) {
    tell("%,d articles read".formatted(articles));
  }

  private void tell(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("greenlit replay: " + message);
    err.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
