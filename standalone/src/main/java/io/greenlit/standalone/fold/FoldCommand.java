package io.greenlit.standalone.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.standalone.input.ArticleFiles;
import io.greenlit.standalone.input.Input;
import io.greenlit.status.article.Article;
import io.greenlit.status.folding.Chronicle;
import io.greenlit.status.reading.Reader;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Folds articles offline, in the order in which they stand, and prints what changes by each. */
@Command(
    name = "fold",
    description = {
      "Folds articles in order of arrival and prints what changes by each: one line of JSON per article,"
          + " {id, changes}, and last the status of every season, {final}.",
      "The same steps as in the running service, without a broker. A status is judged as of the latest day"
          + " that an article of its show speaks of."
    },
    footer =
        "A line that is no article is reported on standard error; the others are folded all the same.")
public final class FoldCommand implements Callable<Integer> {

  private static final Duration APART = Duration.ofSeconds(1);

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON lines {url?, publisher?, title?, text|html, publishedAt?, language?, id?}; a .txt or .html"
              + " file is one article. Standard input by default.")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final JsonMapper json = JsonMapper.shared();
  private final PrintStream out;
  private final Chronicle chronicle;
  private Instant arrived = Instant.EPOCH;
  private int unreadable;

  /** Prints to standard output. */
  public FoldCommand() {
    this(
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, UTF_8),
        Reader.standard());
  }

  FoldCommand(PrintStream out, Reader reader) {
    this.out = out;
    this.chronicle = new Chronicle(article -> reader.read(article).shows());
  }

  @Override
  public Integer call() throws IOException {
    new ArticleFiles(this::fold, this::report).read(files);
    out.println(json.writeValueAsString(FoldJson.last(chronicle.shows())));
    out.flush();
    return unreadable == 0 ? 0 : 1;
  }

  private void fold(Input input) {
    Article article = arriving(input.article());
    out.println(json.writeValueAsString(FoldJson.of(input.id(), chronicle.add(article))));
  }

  /**
   * The article as if it had been fetched on the day of its publication, but never before those
   * that stand above it.
   */
  private Article arriving(Article article) {
    Instant published = article.publishedAt();
    Instant earliest = arrived.plus(APART);
    arrived = published == null || published.isBefore(earliest) ? earliest : published;
    return new Article(
        article.id(),
        article.version(),
        article.url(),
        article.publisher(),
        article.title(),
        article.contentType(),
        article.content(),
        published,
        arrived,
        article.language());
  }

  private void report(String problem) {
    unreadable++;
    spec.commandLine().getErr().println("greenlit fold: " + problem);
    spec.commandLine().getErr().flush();
  }
}
