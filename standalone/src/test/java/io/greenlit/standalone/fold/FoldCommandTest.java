package io.greenlit.standalone.fold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.greenlit.standalone.fold.Scenario.Folded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class FoldCommandTest {

  private static final int ORDERS = 20;

  @TempDir private Path folder;

  static List<Scenario> scenarios() {
    return Scenario.own();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_sequence_of_articles_gives_its_changes_and_statuses(Scenario scenario) throws IOException {
    Folded folded = Scenario.folded(folder, scenario.articles());

    assertThat(folded.exitStatus()).isZero();
    assertThat(folded.changes()).as(scenario.id()).containsExactlyElementsOf(scenario.wanted());
    assertThat(folded.atTheEnd()).as(scenario.id()).isEqualTo(scenario.wantedAtTheEnd());
    assertThat(folded.lines()).hasSize(scenario.articles().size() + 1);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_statuses_at_the_end_do_not_depend_on_the_order(Scenario scenario) throws IOException {
    assertThatOrderDoesNotMatter(scenario);
  }

  @Test
  void nor_do_those_of_the_sequences_written_elsewhere() throws IOException {
    List<Scenario> scenarios = Scenario.elsewhere();
    assumeFalse(scenarios.isEmpty(), "no sequences beside the project");

    for (Scenario scenario : scenarios) {
      assertThatOrderDoesNotMatter(scenario);
    }
  }

  @Test
  void sequences_written_elsewhere_give_their_changes() throws IOException {
    List<Scenario> scenarios = Scenario.elsewhere();
    assumeFalse(scenarios.isEmpty(), "no sequences beside the project");

    for (Scenario scenario : scenarios) {
      // Titles may be spelled in several ways there: season and statuses tell enough.
      assertThat(withoutShows(Scenario.folded(folder, scenario.articles()).changes()))
          .as(scenario.id())
          .isEqualTo(withoutShows(scenario.wanted()));
    }
  }

  private static List<String> withoutShows(List<String> changes) {
    return changes.stream().map(change -> change.substring(change.indexOf(' '))).toList();
  }

  /** An undated article is as old as its arrival, so those keep their place. */
  private void assertThatOrderDoesNotMatter(Scenario scenario) throws IOException {
    Random random = new Random(scenario.id().hashCode());
    List<JsonNode> distinct = newestVersions(scenario.articles());
    var wanted = Scenario.folded(folder, distinct).atTheEnd();
    for (int i = 0; i < ORDERS; i++) {
      List<JsonNode> shuffled = new ArrayList<>(distinct);
      Collections.shuffle(shuffled, random);

      assertThat(Scenario.folded(folder, shuffled).atTheEnd())
          .as("%s, order %d", scenario.id(), i)
          .isEqualTo(wanted);
    }
  }

  /** Two versions of one article have an order of their own: the later one counts. */
  private static List<JsonNode> newestVersions(List<JsonNode> articles) {
    List<JsonNode> newest = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String url = articles.get(i).path("url").asString("");
      boolean again =
          articles.subList(i + 1, articles.size()).stream()
              .anyMatch(later -> later.path("url").asString("").equals(url));
      if (!again) {
        newest.add(articles.get(i));
      }
    }
    return newest;
  }

  @Test
  void what_is_no_article_is_told_and_the_others_are_folded() throws IOException {
    Path file = folder.resolve("mixed.jsonl");
    Files.writeString(
        file,
        """
        {"text": "HBO has renewed the drama “Salt Road” for a second season.", "id": "one"}
        no article
        """);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();

    int status =
        new CommandLine(new FoldCommand(new PrintStream(out, true, UTF_8), Scenario.READER))
            .setErr(new PrintWriter(err))
            .execute(file.toString());

    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).contains("mixed.jsonl:2: not JSON");
    assertThat(out.toString(UTF_8)).contains("\"id\":\"one\"").contains("\"final\":[{");
  }
}
