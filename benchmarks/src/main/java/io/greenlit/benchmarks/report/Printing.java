package io.greenlit.benchmarks.report;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every measurement tells what it does and what came of it. */
public final class Printing {

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Prints what came of it. */
  public void print(Printable report) {
    PrintWriter out = command.commandLine().getOut();
    out.println(json ? report.json() : report.table());
    out.flush();
  }

  /** Says how far it has come, beside what is printed at the end. */
  public void progress(String format, Object... values) {
    PrintWriter err = command.commandLine().getErr();
    err.printf(format + "%n", values);
    err.flush();
  }
}
