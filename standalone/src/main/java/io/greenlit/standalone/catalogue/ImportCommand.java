package io.greenlit.standalone.catalogue;

import io.greenlit.standalone.TokenOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of shows to status-service, a chunk of lines at a time. */
@Command(
    name = "import",
    description = "Imports shows into the catalogue of a running Greenlit.",
    footer = "Importing a file again changes nothing. Exit status 1 where a line was refused.")
final class ImportCommand implements Callable<Integer> {

  private static final int LINES_TOGETHER = 2_000;
  private static final int CHARACTERS_TOGETHER = 4 << 20;

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON lines, a show each: {\"title\", …}, TVmaze's shows, or Wikidata's bindings;"
              + " docs/catalogue.md says how they are mapped.")
  private Path file = Path.of("");

  @Option(
      names = "--status-url",
      paramLabel = "URL",
      description = "Where status-service answers (default: ${DEFAULT-VALUE}).")
  private URI statusUrl = URI.create("http://localhost:8082");

  @Mixin private TokenOptions token = new TokenOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: there is no such file, or it may not be read. Name a file of JSON lines, one show a line"
              .formatted(file));
    }
    if (statusUrl.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--status-url %s: say it like http://localhost:8082".formatted(statusUrl));
    }
    long start = System.nanoTime();
    Tally tally = new Tally();
    send(new Upload(statusUrl, token.authorization()), tally);
    print(tally, Duration.ofNanos(System.nanoTime() - start));
    return tally.refused() == 0 ? 0 : 1;
  }

  private void send(Upload upload, Tally tally) throws IOException, InterruptedException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> chunk = new ArrayList<>();
      int characters = 0;
      long before = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        chunk.add(line);
        characters += line.length();
        if (chunk.size() == LINES_TOGETHER || characters > CHARACTERS_TOGETHER) {
          upload.send(chunk, before, tally);
          before += chunk.size();
          chunk.clear();
          characters = 0;
        }
      }
      if (!chunk.isEmpty()) {
        upload.send(chunk, before, tally);
      }
    } catch (MalformedInputException e) {
      throw new IOException(file + " is not UTF-8: convert it, as with iconv -t UTF-8", e);
    }
  }

  private void print(Tally tally, Duration took) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d shows: %,d created, %,d updated, %,d unchanged, %,d refused (%.1f s)%n",
        tally.all(),
        tally.created(),
        tally.updated(),
        tally.unchanged(),
        tally.refused(),
        took.toMillis() / 1000.0);
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    tally.firstErrors().forEach(error -> err.println(file + ":" + error));
    if (tally.refused() > tally.firstErrors().size()) {
      err.printf("… and %,d more%n", tally.refused() - tally.firstErrors().size());
    }
    err.flush();
  }
}
