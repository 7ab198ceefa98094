package io.greenlit.systemtests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the structure; each rule is also shown code that breaks it, and must say so. */
class StructureTest {

  private static final String[] PURE = {
    "io.greenlit.ingest.article..",
    "io.greenlit.status.article..",
    "io.greenlit.status.claim..",
    "io.greenlit.status.reading..",
    "io.greenlit.status.folding..",
    "io.greenlit.status.following..",
    "io.greenlit.status.replaying..",
    "io.greenlit.notify.change..",
    "io.greenlit.notify.subscription..",
    "io.greenlit.notify.delivery..",
  };

  private static final String[] EVERYTHING = {
    "io.greenlit.platform..",
    "io.greenlit.ingest..",
    "io.greenlit.status..",
    "io.greenlit.notify..",
    "io.greenlit.standalone..",
    "io.greenlit.schemas.places..",
    "io.greenlit.schemas.serde..",
    "io.greenlit.schemas.topics..",
  };

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.greenlit");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.greenlit.planted");

  static final List<ArchRule> HELD =
      Stream.of(
              Rules.areFreeOfFrameworks(PURE),
              Rules.knowNeitherClockNorChance(PURE),
              Rules.doNotKnow(
                  "io.greenlit.ingest..", "io.greenlit.status..", "io.greenlit.notify.."),
              Rules.doNotKnow(
                  "io.greenlit.status..", "io.greenlit.ingest..", "io.greenlit.notify.."),
              Rules.doNotKnow(
                  "io.greenlit.notify..", "io.greenlit.ingest..", "io.greenlit.status.."),
              Rules.doNotKnow(
                  "io.greenlit.schemas..",
                  "org.springframework..",
                  "io.greenlit.platform..",
                  "io.greenlit.standalone.."),
              Rules.doNotKnow(
                  "io.greenlit.platform..",
                  "io.greenlit.ingest..",
                  "io.greenlit.status..",
                  "io.greenlit.notify.."),
              Rules.doNotSleep(EVERYTHING),
              Rules.areNullMarked(EVERYTHING))
          .toList();

  static final List<ArchRule> BROKEN_BY_THE_PLANTED =
      List.of(
          Rules.areFreeOfFrameworks("io.greenlit.planted"),
          Rules.knowNeitherClockNorChance("io.greenlit.planted"),
          Rules.doNotKnow("io.greenlit.planted", "io.greenlit.ingest.."),
          Rules.doNotSleep("io.greenlit.planted"),
          Rules.areNullMarked("io.greenlit.planted.unmarked"));

  @ParameterizedTest
  @FieldSource("HELD")
  void the_code_keeps_every_rule(ArchRule rule) {
    EvaluationResult result = rule.evaluate(OURS);

    assertThat(result.getFailureReport().getDetails()).as(rule.getDescription()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BROKEN_BY_THE_PLANTED")
  void planted_violations_are_found(ArchRule rule) {
    EvaluationResult result = rule.evaluate(PLANTED);

    assertThat(result.getFailureReport().getDetails()).as(rule.getDescription()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clock", "chance"})
  void clock_and_chance_are_found_each(String method) {
    EvaluationResult result =
        Rules.knowNeitherClockNorChance("io.greenlit.planted").evaluate(PLANTED);

    assertThat(result.getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("ImpureFold." + method + "()"));
  }

  @Test
  void every_package_that_a_rule_names_has_classes() {
    Stream.of(PURE, EVERYTHING)
        .flatMap(Stream::of)
        .map(name -> name.replace("..", ""))
        .forEach(name ->
            assertThat(OURS.stream().anyMatch(type -> type.getPackageName().startsWith(name)))
                .as("classes in " + name)
                .isTrue());
  }
}
