package io.greenlit.standalone.read;

import io.greenlit.status.claim.Claim;
import io.greenlit.status.reading.Explanation;
import io.greenlit.status.reading.Reading.Unread;
import io.greenlit.status.reading.explanation.Argument;
import io.greenlit.status.reading.explanation.Argument.Standing;
import io.greenlit.status.reading.explanation.Line;
import io.greenlit.status.reading.explanation.Mark;
import io.greenlit.status.reading.explanation.Rule;
import io.greenlit.status.reading.explanation.Rulebook;
import io.greenlit.status.reading.sense.Silenced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes for people how an article was read: its text, its claims, and what speaks for each. */
final class ExplainedArticle {

  private static final int MARGIN = 2;
  private static final int LEAST_ROOM = 20;

  private final Rulebook rulebook;
  private final Style style;
  private final int width;

  ExplainedArticle(Rulebook rulebook, boolean colored, int width) {
    this.rulebook = rulebook;
    this.style = colored ? Style.COLORS : Style.BRACKETS;
    this.width = width;
  }

  String of(String id, Explanation explanation) {
    List<String> page = new ArrayList<>();
    page.add(style.faint(id));
    Unread unread = explanation.reading().unread();
    if (unread != null) {
      page.add("");
      wrap(page, "", reason(unread));
    } else {
      page.add(style.faint("published " + orUnknown(explanation.reading().publishedAt())));
      page.add("");
      text(explanation, page);
      page.add(legend());
      claims(explanation, page);
      silenced(explanation, page);
    }
    return String.join("\n", page) + "\n";
  }

  private static String orUnknown(@Nullable Object published) {
    return published == null ? "on an unknown day" : published.toString();
  }

  private static String reason(Unread unread) {
    return switch (unread) {
      case NO_RENEWAL_TALK -> "Not read: no word of it speaks of a season's fate.";
      case OTHER_LANGUAGE -> "Not read: it is in a language that the reader does not know.";
    };
  }

  private void text(Explanation explanation, List<String> page) {
    Wrapped paragraph = new Wrapped(style, width, "");
    int block = Integer.MIN_VALUE;
    for (Line line : explanation.lines()) {
      if (line.sentence().block() != block && block != Integer.MIN_VALUE) {
        page.addAll(paragraph.lines());
        page.add("");
        paragraph = new Wrapped(style, width, "");
      }
      block = line.sentence().block();
      paragraph.add(
          line.sentence().text(), line.sentence().start(), line.sentence().end(), line.marks());
    }
    page.addAll(paragraph.lines());
    page.add("");
  }

  private String legend() {
    if (style != Style.COLORS) {
      return "(words that the reader goes by stand in brackets)";
    }
    return Arrays.stream(Mark.Kind.values())
        .map(kind -> style.mark(kind, word(kind)))
        .collect(Collectors.joining(" "));
  }

  private void claims(Explanation explanation, List<String> page) {
    if (explanation.arguments().isEmpty()) {
      page.add("");
      page.add("It claims nothing.");
    }
    for (Standing standing : Standing.values()) {
      List<Argument> arguments = explanation.arguments();
      boolean first = true;
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).standing() == standing) {
          page.add("");
          if (first) {
            page.add(style.bold(heading(standing)));
            first = false;
          }
          claim(i, explanation, page);
        }
      }
    }
  }

  private static String heading(Standing standing) {
    return switch (standing) {
      case KEPT -> "CLAIMS";
      case DENIED -> "TOLD AND TAKEN BACK";
      case OUTWEIGHED -> "OUTWEIGHED";
    };
  }

  private void claim(int number, Explanation explanation, List<String> page) {
    Argument argument = explanation.arguments().get(number);
    Claim claim = argument.claim();
    String season = claim.season() == null ? "the next season" : "season " + claim.season();
    wrap(
        page,
        "",
        "%d. %s, %s: %s — %s, confidence %.2f"
            .formatted(
                number + 1,
                argument.show().title(),
                season,
                claim.status(),
                word(claim.tier()),
                claim.confidence() / 1000.0));
    wrap(page, "   ", "“" + claim.quote() + "”");
    if (claim.attributedTo() != null) {
      wrap(page, "   ", "said by: " + claim.attributedTo());
    }
    if (claim.premiere() != null) {
      wrap(page, "   ", "premiere: " + claim.premiere().day());
    }
    if (claim.network() != null) {
      wrap(page, "   ", "network: " + claim.network());
    }
    page.add("   because");
    argument.rules().forEach(id -> rule(id, page));
    against(number, explanation, page);
  }

  private void against(int number, Explanation explanation, List<String> page) {
    Argument argument = explanation.arguments().get(number);
    switch (argument.standing()) {
      case KEPT -> {}
      case DENIED -> page.add("   taken back by");
      case OUTWEIGHED -> {
        Integer by = explanation.outweighing(argument);
        page.add(
            "   outweighed by " + (by == null ? "a claim" : "claim " + (by + 1)) + ", made by");
      }
    }
    argument.rulesAgainst().forEach(id -> rule(id, page));
  }

  /** The id, its kind, and the pattern in as many pieces as fit beside them. */
  private void rule(String id, List<String> page) {
    Rule rule = rulebook.rule(id);
    String head = "     %-24s %-9s ".formatted(id, rule == null ? "" : word(rule.kind()));
    String pattern = rule == null ? "" : rule.pattern();
    int room = Math.max(LEAST_ROOM, width - head.length());
    String before = head;
    for (int at = 0; at == 0 || at < pattern.length(); ) {
      int end = pieceEnd(pattern, at, room);
      page.add(before + style.faint(pattern.substring(at, end).strip()));
      before = " ".repeat(head.length());
      at = Math.max(end, at + 1);
    }
  }

  /** Behind the last blank or bar within reach, or else at the end of the reach. */
  private static int pieceEnd(String pattern, int from, int room) {
    if (pattern.length() - from <= room) {
      return pattern.length();
    }
    for (int end = from + room; end > from; end--) {
      if (" |".indexOf(pattern.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return from + room;
  }

  private void silenced(Explanation explanation, List<String> page) {
    List<Silenced> all =
        explanation.lines().stream().flatMap(line -> line.silenced().stream()).distinct().toList();
    boolean unclaimed = explanation.lines().stream().anyMatch(line -> !line.unclaimed().isEmpty());
    if (all.isEmpty() && !unclaimed) {
      return;
    }
    page.add("");
    page.add(style.bold("HEARD, BUT NOT COUNTED"));
    for (Silenced silenced : all) {
      wrap(
          page,
          " ".repeat(MARGIN),
          "“%s” (%s) because of “%s” (%s)"
              .formatted(
                  silenced.cue().words(),
                  silenced.cue().rule(),
                  silenced.by().words(),
                  silenced.by().rule()));
    }
    explanation.lines().stream()
        .flatMap(line -> line.unclaimed().stream())
        .forEach(unsaid ->
            wrap(
                page,
                " ".repeat(MARGIN),
                "“%s” (%s) claims nothing: %s"
                    .formatted(
                        unsaid.event().cues().getFirst().words(),
                        String.join(", ", unsaid.event().rules()),
                        unsaid.rule())));
  }

  private void wrap(List<String> page, String indent, String text) {
    page.addAll(new Wrapped(Style.PLAIN, width, indent).add(text).lines());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
