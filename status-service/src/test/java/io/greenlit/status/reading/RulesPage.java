package io.greenlit.status.reading;

import io.greenlit.status.reading.explanation.Rule;
import io.greenlit.status.reading.explanation.Rule.Kind;
import io.greenlit.status.reading.explanation.Rulebook;

/** Writes the table of all rules with an example each. */
final class RulesPage {

  private static final String HEAD =
      """
      # Rules of the reader

      Generated from the resource files of `io.greenlit.status.reading` and from `rule-examples.tsv`: do not edit.
      Every example is read in a test, in an article that introduces “Copper Hill” and “Salt Road” as shows, and its rule
      fires there; a rule of `none`, `pseudo` or `stop` keeps another from counting there.

      In patterns, `a|b` is either word, `a?` may be missing, `..3` is a gap of at most three units, `@said` is any word of
      a row of `classes.tsv`; capitals stand for a whole phrase: `TITLE` a show's title, `SHOW` that or “the drama”,
      `SEASON` “a third season”, `SEASON_PART` the same before “premiere” or “finale”, `NETWORK`, `DATE`, `NUMBER`.
      """;

  private RulesPage() {}

  static String of(Rulebook rulebook, RuleExamples examples) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Kind kind : Kind.values()) {
      page.append("\n## ").append(heading(kind)).append("\n\n");
      page.append("| rule | says | ").append(pattern(kind)).append(" | example |\n");
      page.append("| --- | --- | --- | --- |\n");
      rulebook.rules().stream()
          .filter(rule -> rule.kind() == kind)
          .map(rule -> row(rule, examples.byRule().getOrDefault(rule.id(), "")))
          .forEach(page::append);
    }
    return page.toString();
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case TRIGGER -> "Triggers: what is said of a season";
      case MODIFIER -> "Modifiers: how it is meant";
      case DECISION -> "Decisions: what is claimed; the first row that fits decides";
      case DISOWNING -> "Disowning: what takes a rumour back";
      case LABEL -> "Labels: what heads a list of shows";
      case LEARNED -> "Learned: what the classifier makes of a sentence that no rule reads";
    };
  }

  private static String pattern(Kind kind) {
    return switch (kind) {
      case TRIGGER, MODIFIER, DISOWNING -> "pattern";
      case DECISION -> "frame, negation, certainty, source, time";
      case LABEL -> "words";
      case LEARNED -> "where";
    };
  }

  private static String row(Rule rule, String example) {
    return "| `%s` | %s | `%s` | %s |\n"
        .formatted(
            rule.id(),
            cell(rule.meaning()),
            cell(rule.pattern()),
            cell(example.replace("\\n", " ⏎ ")));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
