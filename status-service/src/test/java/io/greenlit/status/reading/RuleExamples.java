package io.greenlit.status.reading;

import io.greenlit.status.article.Article.ContentType;
import io.greenlit.status.reading.discourse.Told;
import io.greenlit.status.reading.explanation.Argument;
import io.greenlit.status.reading.explanation.Line;
import io.greenlit.status.reading.explanation.Mark;
import io.greenlit.status.reading.sense.Silenced;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The examples of rule-examples.tsv: a sentence for each rule, read in an article that introduces
 * the shows it names.
 *
 * @param byRule with {@code \n} where a line ends
 */
record RuleExamples(Map<String, String> byRule) {

  static final String FILE = "rule-examples.tsv";

  private static final Instant PUBLISHED = Instant.parse("2026-02-01T00:00:00Z");
  private static final String INTRODUCTION =
      "\n\nThe drama “Copper Hill” is about the launch of a mine."
          + "\n\nThe series “Salt Road” is about two carriers.";

  private static final Reader READER = Reader.standard();

  static RuleExamples standard() {
    try (InputStream stream = RuleExamples.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing from the test resources");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RuleExamples parse(String text) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 2 || examples.put(cells[0], cells[1].strip()) != null) {
        throw new IllegalStateException(
            FILE + ": '" + line + "' is no 'rule<TAB>sentence', or its rule has one already");
      }
    }
    return new RuleExamples(examples);
  }

  static Explanation read(String example) {
    String text = example.replace("\\n", "\n") + INTRODUCTION;
    return READER.explain(Articles.article(null, ContentType.TEXT, text, null, PUBLISHED));
  }

  /** The rules that say something of the text. */
  static Set<String> said(Explanation explanation) {
    Set<String> rules = new TreeSet<>();
    for (Line line : explanation.lines()) {
      line.marks().stream()
          .filter(mark -> mark.kind().compareTo(Mark.Kind.TRIGGER) >= 0)
          .forEach(mark -> rules.add(mark.what()));
      line.unclaimed().stream().map(Told.Unclaimed::rule).forEach(rules::add);
    }
    explanation.arguments().stream()
        .map(Argument::claim)
        .forEach(claim -> rules.addAll(claim.rules()));
    return rules;
  }

  /** The rules that keep others from saying something of the text. */
  static Set<String> silencing(Explanation explanation) {
    return explanation.lines().stream()
        .flatMap(line -> line.silenced().stream())
        .map(Silenced::by)
        .map(by -> by.rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
