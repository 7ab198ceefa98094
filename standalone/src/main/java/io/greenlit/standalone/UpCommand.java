package io.greenlit.standalone;

import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs all services until it is stopped. */
@Command(
    name = "up",
    description = "Runs all services and a broker in one process, until Ctrl-C.",
    footer = "Everything is kept in the data folder: start it again and it goes on where it was.")
final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for all data (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("greenlit-data");

  @Mixin private PortOptions ports = new PortOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Running running = Running.start(data, ports.ports(), Map.of(), out);
    CountDownLatch stopped = running.stopOnSignal(() -> {});
    new Readiness(HttpClient.newHttpClient()).await(ports.ports(), Duration.ofMinutes(2));
    running.announce();
    stopped.await();
    return 0;
  }
}
