package io.greenlit.standalone;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that moves all ports. */
public final class PortOptions {

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description =
          "Ingest listens on N+1, status on N+2, notify on N+3, Kafka on N+1012 and N+1013"
              + " (default: ${DEFAULT-VALUE}).")
  private int base = Ports.DEFAULT_BASE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** The ports that were asked for. */
  public Ports ports() {
    try {
      return new Ports(base);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
