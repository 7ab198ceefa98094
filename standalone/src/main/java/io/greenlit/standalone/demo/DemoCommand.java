package io.greenlit.standalone.demo;

import io.greenlit.standalone.OperatorToken;
import io.greenlit.standalone.Ports;
import io.greenlit.standalone.Readiness;
import io.greenlit.standalone.Running;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs everything on a temporary folder and tells a story through it. */
@Command(
    name = "demo",
    description =
        "Runs everything on a temporary folder, sends sample articles and shows the webhooks.",
    footer = "With --exit the status is 0 only if every expected webhook came, and no other.")
public final class DemoCommand implements Callable<Integer> {

  @Option(names = "--exit", description = "End after the story instead of waiting for Ctrl-C.")
  private boolean exit;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "See `greenlit up --help`; by default the first of 8080, 8180, … that is free.")
  private @Nullable Integer portBase;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("greenlit-demo-");
    Running running = Running.start(folder, ports(), Map.of(), out);
    CountDownLatch stopped = running.stopOnSignal(() -> delete(folder));
    new Readiness(HttpClient.newHttpClient()).await(running.ports(), Duration.ofMinutes(2));
    running.announce();
    try (Arrivals arrivals = new Arrivals()) {
      List<String> complaints =
          new Story(
                  new Api(running.ports(), OperatorToken.bearer(running.tokenFile())),
                  arrivals,
                  out)
              .tell(Chapter.story());
      complaints.forEach(complaint -> out.println("WRONG: " + complaint));
      out.flush();
      if (exit) {
        return complaints.isEmpty() ? 0 : 1;
      }
      out.printf("%nIt goes on running; look around with the addresses above.%n");
      out.flush();
      stopped.await();
      return 0;
    }
  }

  private Ports ports() {
    try {
      return portBase == null ? Ports.firstFree() : new Ports(portBase);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
