package io.greenlit.standalone.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.status.reading.TrainingSentences;
import io.greenlit.status.reading.TrainingSentences.Example;
import io.greenlit.status.reading.residual.Classifier;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the reader's classifier on sentences whose sense is known. */
@Command(
    name = "train",
    description =
        "Trains the classifier for sentences that no rule decides; tells how well it does on a part that it has not"
            + " seen, then writes the one trained on all.",
    footer = "Build again afterwards: the reader takes the model from its jar.")
public final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--sentences",
      paramLabel = "DIR",
      description = "Folder of .tsv files: sense, tab, sentence. Default: ${DEFAULT-VALUE}.",
      defaultValue = "status-service/src/training")
  private Path sentences = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where the model goes. Default: ${DEFAULT-VALUE}.",
      defaultValue = "status-service/src/main/resources/io/greenlit/status/reading/residual.model")
  private Path model = Path.of("");

  @Option(
      names = "--cost",
      description = "What a wrong example weighs against simplicity. Default: ${DEFAULT-VALUE}.",
      defaultValue = "16")
  private double cost;

  @Option(
      names = "--least",
      description = "Examples that must have a feature for it to count. Default: ${DEFAULT-VALUE}.",
      defaultValue = "2")
  private int least;

  @Option(names = "--dry-run", description = "Only tell how well it does; write nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<Path> files = files();
    List<Example> examples = new ArrayList<>();
    TrainingSentences reader = TrainingSentences.standard();
    for (Path file : files) {
      examples.addAll(reader.examples(file.toString(), Files.readString(file, UTF_8)));
    }
    if (examples.isEmpty()) {
      throw new IOException(
          "no sentences in " + sentences + ": write .tsv files with 'sense<TAB>sentence' lines");
    }
    PrintWriter out = spec.commandLine().getOut();
    Training training = new Training(cost, least);
    String report = HeldBack.report(training, examples);
    out.print(report);
    out.flush();
    if (dryRun) {
      return 0;
    }
    Classifier classifier = training.fit(examples);
    try (OutputStream stream = Files.newOutputStream(model)) {
      classifier.write(stream);
    }
    Path provenance = model.resolveSibling(model.getFileName() + ".txt");
    Files.writeString(
        provenance, Provenance.of(files, sentences, examples.size(), training, report), UTF_8);
    out.printf("wrote %s (%,d bytes) and %s%n", model, Files.size(model), provenance);
    return 0;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(sentences)) {
      throw new IOException(
          "no folder "
              + sentences
              + ": run this in the project's folder or name one with --sentences");
    }
    try (Stream<Path> entries = Files.list(sentences)) {
      return entries.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }
}
