package io.greenlit.standalone.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.standalone.input.ArticleFiles;
import io.greenlit.standalone.input.Input;
import io.greenlit.standalone.read.Terminal.Color;
import io.greenlit.status.reading.Reader;
import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Publishers;
import io.greenlit.status.reading.lexicon.Rows;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Reads articles offline and prints what each of them claims. */
@Command(
    name = "read",
    description =
        "Reads articles and prints what each claims: one line of JSON per article, or for people with --explain.",
    footer =
        "A line that is no article is reported on standard error; the others are read all the same.")
public final class ReadCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON lines {url?, publisher?, title?, text|html, publishedAt?, language?, id?}; a .txt or .html"
              + " file is one article. Standard input by default.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--publishers",
      paramLabel = "TSV",
      description =
          "Rows of a host or name and its kind (newsroom, trade, wire, press, entertainment, farm, fan-site,"
              + " tabloid, forum, petition), parted by a tab; they take the place of the built-in ones.")
  private @Nullable Path publishers;

  @Option(
      names = "--explain",
      description =
          "Print the article with its cues highlighted, each claim with the rules that made it, and what was"
              + " denied or outweighed with what spoke against it.")
  private boolean explain;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "With --explain: ${COMPLETION-CANDIDATES}. By default auto: where the output is a terminal and"
              + " NO_COLOR is not set.")
  private Terminal.@Nullable Color color;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final JsonMapper json = JsonMapper.shared();
  private Reader reader = Reader.standard();
  private final Rulebook rulebook = Rulebook.standard();
  private final PrintStream out;
  private final Terminal terminal;
  private int unreadable;

  /** Prints to standard output. */
  public ReadCommand() {
    this(
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, UTF_8),
        Terminal.of(System.getenv()));
  }

  ReadCommand(PrintStream out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (color != null && !explain) {
      throw new ParameterException(
          spec.commandLine(), "--color goes with --explain: JSON has no colours");
    }
    if (publishers != null) {
      try {
        Publishers own = Publishers.standard().with(Rows.of(publishers, 2));
        reader = Reader.of(Languages.standard(), own);
      } catch (LexiconException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
      }
    }
    new ArticleFiles(this::print, this::report).read(files);
    out.flush();
    return unreadable == 0 ? 0 : 1;
  }

  private void print(Input input) {
    if (explain) {
      explain(input);
    } else {
      Output found = Output.of(input.id(), reader.read(input.article()).shows());
      out.println(json.writeValueAsString(found));
    }
  }

  private void explain(Input input) {
    Color wish = color == null ? Color.auto : color;
    ExplainedArticle page =
        new ExplainedArticle(rulebook, terminal.colored(wish), terminal.columns());
    out.println(page.of(input.id(), reader.explain(input.article())));
  }

  private void report(String problem) {
    unreadable++;
    spec.commandLine().getErr().println("greenlit read: " + problem);
    spec.commandLine().getErr().flush();
  }
}
