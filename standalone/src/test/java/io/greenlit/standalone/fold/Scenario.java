package io.greenlit.standalone.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles in order of arrival, and what has to come of them. */
record Scenario(String id, List<JsonNode> articles, JsonNode changes, JsonNode expected) {

  static final Reader READER = Reader.standard();

  private static final JsonMapper JSON = JsonMapper.shared();

  static List<Scenario> all(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JSON::readTree).map(Scenario::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario of(JsonNode node) {
    List<JsonNode> articles = new ArrayList<>();
    node.get("articles").forEach(articles::add);
    return new Scenario(
        node.get("id").asString(), articles, node.get("changes"), node.get("final"));
  }

  /** The changes that are wanted, each as "show season from to". */
  List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    changes.forEach(change -> wanted.add(change(change)));
    return wanted;
  }

  static String change(JsonNode change) {
    return String.join(
        " ",
        Show.idOf(change.get("show").asString()),
        text(change.get("season")),
        text(change.get("from")),
        text(change.get("to")));
  }

  /** The statuses at the end, each as "show season status". */
  TreeSet<String> wantedAtTheEnd() {
    TreeSet<String> wanted = new TreeSet<>();
    expected.forEach(status -> wanted.add(status(status)));
    return wanted;
  }

  static String status(JsonNode status) {
    return String.join(
        " ",
        Show.idOf(status.get("show").asString()),
        text(status.get("season")),
        status.get("status").asString());
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? "null" : value.asString();
  }

  /** What the command prints of these articles. */
  static Folded folded(Path folder, List<JsonNode> articles) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.write(file, articles.stream().map(JsonNode::toString).toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        new CommandLine(new FoldCommand(new PrintStream(out, true, UTF_8), READER))
            .execute(file.toString());
    return new Folded(status, out.toString(UTF_8).lines().map(JSON::readTree).toList());
  }

  /** The lines that were printed. */
  record Folded(int exitStatus, List<JsonNode> lines) {

    List<String> changes() {
      List<String> changes = new ArrayList<>();
      lines.stream()
          .filter(line -> line.has("changes"))
          .forEach(line -> line.get("changes").forEach(made -> changes.add(change(made))));
      return changes;
    }

    TreeSet<String> atTheEnd() {
      TreeSet<String> statuses = new TreeSet<>();
      lines.getLast().get("final").forEach(one -> statuses.add(status(one)));
      return statuses;
    }
  }
}
