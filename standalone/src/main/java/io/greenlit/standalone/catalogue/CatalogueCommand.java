package io.greenlit.standalone.catalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done to the catalogue of shows. */
@Command(
    name = "catalogue",
    description = "Changes the shows that articles are read with.",
    subcommands = ImportCommand.class)
public final class CatalogueCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: greenlit catalogue import FILE");
  }
}
