package io.greenlit.standalone;

import io.greenlit.standalone.catalogue.CatalogueCommand;
import io.greenlit.standalone.demo.DemoCommand;
import io.greenlit.standalone.fold.FoldCommand;
import io.greenlit.standalone.listen.ListenCommand;
import io.greenlit.standalone.read.ReadCommand;
import io.greenlit.standalone.replay.ReplayCommand;
import io.greenlit.standalone.train.TrainCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line behind the launcher. */
@Command(
    name = "greenlit",
    description = "Will there be another season?",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ListenCommand.class,
      ReadCommand.class,
      FoldCommand.class,
      CatalogueCommand.class,
      ReplayCommand.class,
      TrainCommand.class,
      HelpCommand.class
    })
public final class Greenlit {

  private Greenlit() {}

  /**
   * Exit status: 0 when it worked, 1 when it did not, 2 for a wrong command line, 3 where a replay
   * would differ.
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Greenlit()).setExecutionExceptionHandler(Greenlit::explain);
  }

  private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("greenlit: " + error.getMessage());
    if (error.getMessage() == null || Boolean.getBoolean("greenlit.trace")) {
      error.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
