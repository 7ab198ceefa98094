package io.greenlit.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.greenlit.standalone.fold.Scenario;
import io.greenlit.standalone.fold.Scenario.Folded;
import io.greenlit.systemtests.flow.RunningSystem.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sequences of articles that are folded offline elsewhere, posted to the running system: it has
 * to tell the same changes and statuses.
 */
class ScenariosTest {

  private static KafkaUnderTest kafka;

  @TempDir private Path folder;

  @BeforeAll
  static void startBroker(@TempDir Path folder) {
    kafka = KafkaUnderTest.start(folder.resolve("kafka"));
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @Test
  void the_running_system_tells_the_changes_and_statuses_of_each_scenario() throws IOException {
    for (List<Scenario> round : rounds(Scenario.own())) {
      try (RunningSystem system = system("own", round)) {
        for (Scenario scenario : round) {
          Told told = system.tell(scenario.articles());

          assertThat(byShow(told.changes())).as(scenario.id()).isEqualTo(byShow(scenario.wanted()));
          assertThat(told.atTheEnd()).as(scenario.id()).isEqualTo(scenario.wantedAtTheEnd());
        }
      }
    }
  }

  @Test
  void and_of_those_written_elsewhere_as_if_they_were_folded_offline() throws IOException {
    List<Scenario> scenarios = Scenario.elsewhere();
    assumeFalse(scenarios.isEmpty(), "no sequences beside the project");

    for (List<Scenario> round : rounds(scenarios)) {
      try (RunningSystem system = system("elsewhere", round)) {
        for (Scenario scenario : round) {
          Told told = system.tell(scenario.articles());
          Folded offline = Scenario.folded(folder, scenario.articles());

          assertThat(byShow(told.changes())).as(scenario.id()).isEqualTo(byShow(offline.changes()));
          assertThat(told.atTheEnd()).as(scenario.id()).isEqualTo(offline.atTheEnd());
          // Titles may be spelled in several ways there: season and statuses tell enough.
          assertThat(withoutShows(told.changes()))
              .as(scenario.id())
              .containsExactlyInAnyOrderElementsOf(withoutShows(scenario.wanted()));
        }
      }
    }
  }

  private RunningSystem system(String whose, List<Scenario> round) {
    return RunningSystem.start(kafka, folder, whose + "-" + round.getFirst().id() + "-");
  }

  /** Scenarios that share neither show nor article can be told to one system, one after another. */
  private static List<List<Scenario>> rounds(List<Scenario> scenarios) {
    List<List<Scenario>> rounds = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Scenario scenario : scenarios) {
      Set<String> about = about(scenario);
      if (rounds.isEmpty() || about.stream().anyMatch(told::contains)) {
        rounds.add(new ArrayList<>());
        told.clear();
      }
      rounds.getLast().add(scenario);
      told.addAll(about);
    }
    return rounds;
  }

  private static Set<String> about(Scenario scenario) {
    Stream<String> shows =
        Stream.concat(scenario.wanted().stream(), scenario.wantedAtTheEnd().stream())
            .map(ScenariosTest::show);
    Stream<String> articles =
        scenario.articles().stream().map(article -> article.path("url").asString(""));
    return Stream.concat(shows, articles).collect(Collectors.toSet());
  }

  /**
   * Order holds within a show. What an article claims can be told of a show before what was
   * published under another title has moved there (ADR 9): so the first change of a show is taken
   * without what was before.
   */
  private static Map<String, List<String>> byShow(List<String> changes) {
    Map<String, List<String>> byShow =
        changes.stream().collect(Collectors.groupingBy(ScenariosTest::show));
    byShow.replaceAll((_, all) ->
        Stream.concat(
                Stream.of(all.getFirst().replaceFirst("[A-Z_]+ (?=[A-Z_]+$)", "null ")),
                all.stream().skip(1))
            .toList());
    return byShow;
  }

  private static String show(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static List<String> withoutShows(List<String> changes) {
    return changes.stream().map(change -> change.substring(change.indexOf(' '))).toList();
  }
}
