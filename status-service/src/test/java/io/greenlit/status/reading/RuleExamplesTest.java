package io.greenlit.status.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.reading.explanation.Rule;
import io.greenlit.status.reading.explanation.Rule.Kind;
import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.lexicon.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule shows what it is for, and does what it shows; what is learned is no rule. */
class RuleExamplesTest {

  private final Rulebook rulebook = Rulebook.of(List.of(Folder.ENGLISH));
  private final RuleExamples examples = RuleExamples.standard();

  @Test
  void every_rule_has_an_example() {
    List<String> missing =
        rulebook.rules().stream()
            .filter(rule -> rule.kind() != Kind.LEARNED)
            .filter(rule -> !examples.byRule().containsKey(rule.id()))
            .map(rule -> "%s\t(%s) %s".formatted(rule.id(), rule.meaning(), rule.pattern()))
            .toList();

    assertThat(missing)
        .as(
            "%d rules without an example. Add a line 'rule<TAB>sentence' about “Copper Hill” or “Salt Road” to %s for:%n%s",
            missing.size(), RuleExamples.FILE, String.join("\n", missing))
        .isEmpty();
  }

  @Test
  void every_example_is_of_a_rule() {
    List<String> unknown =
        examples.byRule().keySet().stream().filter(id -> rulebook.rule(id) == null).toList();

    assertThat(unknown)
        .as("rules that are gone: take their lines out of %s", RuleExamples.FILE)
        .isEmpty();
  }

  @Test
  void every_rule_does_what_its_example_shows() {
    List<String> silent = new ArrayList<>();
    for (Rule rule : rulebook.rules()) {
      String example = examples.byRule().get(rule.id());
      if (example != null && !shows(rule, example)) {
        Explanation read = RuleExamples.read(example);
        silent.add(
            "%s\t%s%n    pattern: %s%n    said: %s, silencing: %s"
                .formatted(
                    rule.id(),
                    example,
                    rule.pattern(),
                    RuleExamples.said(read),
                    RuleExamples.silencing(read)));
      }
    }

    assertThat(silent)
        .as(
            "%d rules do not fire on their examples in %s (or, where they only keep others from counting, keep none):%n%s",
            silent.size(), RuleExamples.FILE, String.join("\n", silent))
        .isEmpty();
  }

  @Test
  void a_rule_that_does_not_fire_is_noticed() {
    Rule rule = new Rule("renew.passive", Kind.TRIGGER, "renew; show before", "been renewed");

    assertThat(shows(rule, "“Copper Hill” will be back for a third season.")).isFalse();
    assertThat(shows(rule, "“Copper Hill” has been renewed.")).isTrue();
  }

  private static boolean shows(Rule rule, String example) {
    boolean none = rule.meaning().startsWith("none");
    if (rule.kind() == Kind.LABEL && none) {
      return endsList(rule, example);
    }
    Explanation read = RuleExamples.read(example);
    boolean against =
        none || rule.meaning().startsWith("pseudo") || rule.meaning().startsWith("stop");
    return (against ? RuleExamples.silencing(read) : RuleExamples.said(read)).contains(rule.id());
  }

  /** Without the line, what stands below it would belong to the list above it. */
  private static boolean endsList(Rule rule, String example) {
    String without =
        example.replaceFirst("(?i)\\\\n" + Pattern.quote(rule.pattern()) + "(?=\\\\n)", "");
    return events(without) > events(example);
  }

  private static int events(String example) {
    return RuleExamples.read(example).arguments().size();
  }
}
