package io.greenlit.standalone.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.Reader;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles in order of arrival, and what has to come of them. */
public record Scenario(String id, List<JsonNode> articles, JsonNode changes, JsonNode expected) {

  static final Reader READER = Reader.standard();

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Sequences that were written elsewhere; the project does not need them. */
  private static final Path ELSEWHERE = Path.of("..", "..", "shared", "eval", "scenarios.jsonl");

  /** Those of this project. */
  public static List<Scenario> own() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Scenario.class.getResourceAsStream("scenarios.jsonl")),
                UTF_8))) {
      return all(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those beside the project; none where there are none. */
  public static List<Scenario> elsewhere() {
    if (!Files.isReadable(ELSEWHERE)) {
      return List.of();
    }
    try (var lines = Files.lines(ELSEWHERE)) {
      return all(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Scenario> all(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).map(JSON::readTree).map(Scenario::of).toList();
  }

  private static Scenario of(JsonNode node) {
    List<JsonNode> articles = new ArrayList<>();
    node.get("articles").forEach(articles::add);
    return new Scenario(
        node.get("id").asString(), articles, node.get("changes"), node.get("final"));
  }

  /** The changes that are wanted, each as "show season from to". */
  public List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    changes.forEach(change -> wanted.add(change(change)));
    return wanted;
  }

  private static String change(JsonNode change) {
    return change(change.get("show").asString(), change);
  }

  /** A change of a show as "show season from to". */
  public static String change(String title, JsonNode change) {
    return String.join(
        " ",
        Show.idOf(title),
        text(change.get("season")),
        text(change.get("from")),
        text(change.get("to")));
  }

  /** The statuses at the end, each as "show season status". */
  public Set<String> wantedAtTheEnd() {
    Set<String> wanted = new TreeSet<>();
    expected.forEach(status -> wanted.add(status(status)));
    return wanted;
  }

  private static String status(JsonNode status) {
    return status(status.get("show").asString(), status);
  }

  /** The status of a season of a show as "show season status". */
  public static String status(String title, JsonNode status) {
    return String.join(
        " ", Show.idOf(title), text(status.get("season")), status.get("status").asString());
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? "null" : value.asString();
  }

  /** What the command prints of these articles. */
  public static Folded folded(Path folder, List<JsonNode> articles) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.write(file, articles.stream().map(JsonNode::toString).toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        new CommandLine(new FoldCommand(new PrintStream(out, true, UTF_8), READER))
            .execute(file.toString());
    return new Folded(status, out.toString(UTF_8).lines().map(JSON::readTree).toList());
  }

  /** The lines that were printed. */
  public record Folded(int exitStatus, List<JsonNode> lines) {

    /** What changed, in the order of the articles. */
    public List<String> changes() {
      List<String> changes = new ArrayList<>();
      lines.stream()
          .filter(line -> line.has("changes"))
          .forEach(line -> line.get("changes").forEach(made -> changes.add(change(made))));
      return changes;
    }

    /** The statuses at the end. */
    public Set<String> atTheEnd() {
      Set<String> statuses = new TreeSet<>();
      lines.getLast().get("final").forEach(one -> statuses.add(status(one)));
      return statuses;
    }
  }
}
