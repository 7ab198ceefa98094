package io.greenlit.status.reading.explanation;

import io.greenlit.status.reading.explanation.Rule.Kind;
import io.greenlit.status.reading.language.Languages;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.residual.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rules with an id, so that whoever sees an id can see the row that it stands for. */
public final class Rulebook {

  /** One of the rules that stand in no file: a sentence that asks. */
  private static final Rule QUESTION_MARK =
      new Rule("question-mark", Kind.MODIFIER, "question; the whole sentence", "?");

  /** The other: a sentence inside a quotation that began before it. */
  private static final Rule SPEECH =
      new Rule(
          "speech-goes-on",
          Kind.MODIFIER,
          "who speaks before; the whole sentence",
          "a quotation that goes on");

  private final List<Rule> rules;
  private final Map<String, Rule> byId = new HashMap<>();

  private Rulebook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      Rule other = byId.put(rule.id(), rule);
      if (other != null) {
        throw new IllegalStateException(
            "the id '%s' stands for a %s and a %s: give one of the rows another"
                .formatted(rule.id(), other.kind(), rule.kind()));
      }
    }
  }

  /** The rules of all languages that are read. */
  public static Rulebook standard() {
    return of(Languages.standard().folders());
  }

  /** The rules of these languages. */
  public static Rulebook of(List<Folder> languages) {
    List<Rule> rules = new ArrayList<>();
    languages.forEach(
        language -> language.rows("triggers.tsv", 5).forEach(row -> rules.add(trigger(row))));
    languages.forEach(
        language -> language.rows("modifiers.tsv", 5).forEach(row -> rules.add(modifier(row))));
    rules.add(QUESTION_MARK);
    rules.add(SPEECH);
    Rows.of("claims.tsv", 10).forEach(row -> rules.add(decision(row)));
    for (Folder language : languages) {
      language
          .rows("disowning.tsv", 2)
          .forEach(row ->
              rules.add(
                  new Rule(
                      row.column(0), Kind.DISOWNING, "denies rumours before it", row.column(1))));
    }
    for (Folder language : languages) {
      language
          .rows("list-labels.tsv", 3)
          .forEach(
              row -> rules.add(new Rule(row.column(0), Kind.LABEL, row.column(1), row.column(2))));
    }
    for (Sense sense : Sense.values()) {
      if (sense != Sense.NONE) {
        rules.add(
            new Rule(
                "learned." + sense.written(),
                Kind.LEARNED,
                sense.written(),
                "a sentence that no rule reads"));
      }
    }
    return new Rulebook(rules);
  }

  private static Rule trigger(Row row) {
    String needs = row.column(3).equals("-") ? "" : "; needs " + row.column(3).replace("+", ", ");
    String side = row.column(1).equals("none") ? "" : "; show " + row.column(2);
    return new Rule(row.column(0), Kind.TRIGGER, row.column(1) + side + needs, row.column(4));
  }

  private static Rule modifier(Row row) {
    String scope = "; %s, %s units".formatted(row.column(2), row.column(3));
    String meaning = row.column(1).replace(",", ", ") + scope;
    return new Rule(row.column(0), Kind.MODIFIER, meaning, row.column(4));
  }

  private static Rule decision(Row row) {
    boolean none = row.column(6).equals("none");
    String claim =
        "%s, %s, tier %s, confidence %s"
            .formatted(row.column(6), row.column(7), row.column(8), row.column(9));
    return new Rule(
        row.column(0),
        Kind.DECISION,
        none ? "no claim" : claim,
        String.join(" ", row.columns().subList(1, 6)));
  }

  /** All rules, by kind and in the order of their rows. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rule with this id; null where there is none. */
  public @Nullable Rule rule(String id) {
    return byId.get(id);
  }
}
