package io.greenlit.benchmarks;

import io.greenlit.benchmarks.clients.ClientsCommand;
import io.greenlit.benchmarks.delivering.DeliverCommand;
import io.greenlit.benchmarks.delivering.IsolationCommand;
import io.greenlit.benchmarks.folding.FoldCommand;
import io.greenlit.benchmarks.folding.ScaleCommand;
import io.greenlit.benchmarks.intake.IntakeCommand;
import io.greenlit.benchmarks.latency.LatencyCommand;
import io.greenlit.benchmarks.reading.ReadCommand;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line of the benchmarks. */
@Command(
    name = "greenlit bench",
    description = "Measures Greenlit on this machine.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      IntakeCommand.class,
      ReadCommand.class,
      FoldCommand.class,
      LatencyCommand.class,
      ScaleCommand.class,
      DeliverCommand.class,
      IsolationCommand.class,
      ClientsCommand.class,
      HelpCommand.class
    })
public final class Bench {

  private Bench() {}

  /**
   * Exit status: 0 when everything was measured without an error, 1 otherwise, 2 for a wrong
   * command line.
   */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-bench.xml");
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }
}
