package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.lexicon.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps docs/rules.md what the resource files and the examples say. */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final String WRITE = "greenlit.docs.write";

  @Test
  void the_page_of_rules_is_what_the_resource_files_say() throws IOException {
    String generated = RulesPage.of(Rulebook.of(List.of(Folder.ENGLISH)), RuleExamples.standard());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, generated);
    }

    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "docs/rules.md is not up to date. Write it anew with: mvn -q test -pl status-service -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            RulesPageTest.class.getSimpleName(), WRITE)
        .isEqualTo(generated);
  }
}
