package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A cue as an editor writes it: words parted by spaces; {@code a|b} is either, {@code a?} may be
 * missing, {@code @said} any word of a class of classes.tsv, {@code ..3} is a gap of at most three
 * units, capitals (TITLE, SHOW, SEASON, NETWORK, DATE) stand for masked phrases; SEASON_PART is a
 * season of which only the premiere, finale or trailer is meant.
 */
public final class Pattern {

  private static final int LONGEST_GAP = 8;
  private static final String POSSESSIVE = "'s";
  private static final Set<String> CLASSES =
      Set.of("TITLE", "SHOW", "SHOWS", "SEASON", "SEASON_PART", "NETWORK", "DATE", "NUMBER");

  private final List<Element> elements;

  private Pattern(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  private record Element(Keys keys, boolean optional, int gap) {

    Element(List<String> keys, boolean optional, int gap) {
      this(new Keys(keys), optional, gap);
    }
  }

  /** The pattern that stands in a column of a row. */
  static Pattern of(Row row, int column) {
    List<Element> elements = new ArrayList<>();
    for (String part : row.column(column).split(" +", -1)) {
      if (part.startsWith("..")) {
        elements.add(new Element(List.of(), true, gap(row, part)));
      } else {
        boolean optional = part.length() > 1 && part.endsWith("?");
        addAlternatives(
            row, optional ? part.substring(0, part.length() - 1) : part, optional, elements);
      }
    }
    if (elements.getFirst().optional() || elements.getLast().gap() > 0) {
      throw row.error(
          "a pattern begins with a word that must be there and does not end with a gap");
    }
    return new Pattern(elements);
  }

  private static void addAlternatives(
      Row row, String part, boolean optional, List<Element> elements) {
    List<String> keys = new ArrayList<>();
    for (String alternative : part.split("\\|", -1)) {
      if (CLASSES.contains(alternative) || alternative.equals(POSSESSIVE)) {
        keys.add(alternative);
        continue;
      }
      List<Token> tokens = Tokenizer.tokens(alternative);
      if (tokens.size() == 1) {
        keys.add(tokens.getFirst().norm());
      } else if (!optional && !part.contains("|") && !tokens.isEmpty()) {
        tokens.forEach(token -> elements.add(new Element(List.of(token.norm()), false, 0)));
        return;
      } else {
        throw row.error(
            "'" + part + "' mixes several words in one alternative; write a row for each");
      }
    }
    elements.add(new Element(keys, optional, 0));
  }

  private static int gap(Row row, String part) {
    try {
      int gap = Integer.parseInt(part.substring(2));
      if (gap >= 1 && gap <= LONGEST_GAP) {
        return gap;
      }
    } catch (NumberFormatException notNumber) {
      throw row.error("'" + part + "' is no gap; write ..1 to ..8");
    }
    throw row.error("'" + part + "' is no gap; write ..1 to ..8");
  }

  /** The keys under which to look for this pattern's beginning. */
  Set<String> beginnings() {
    return elements.getFirst().keys().all();
  }

  /**
   * The bits of which a sentence needs one, for each of its words that must be there behind the
   * first: those that tell most, the rest is {@link Presence#ALL}.
   */
  long[] needs(int most) {
    long[] needs = new long[most];
    Arrays.fill(needs, Presence.ALL);
    List<Long> all = new ArrayList<>();
    for (Element element : elements.subList(1, elements.size())) {
      if (!element.optional()) {
        all.add(element.keys().all().stream().mapToLong(Presence::of).reduce(0, (a, b) -> a | b));
      }
    }
    all.sort(Comparator.comparingInt(Long::bitCount));
    for (int i = 0; i < most && i < all.size(); i++) {
      needs[i] = all.get(i);
    }
    return needs;
  }

  /** The most units that a match stands on. */
  int reach() {
    return elements.stream().mapToInt(element -> Math.max(1, element.gap())).sum();
  }

  /** The keys of what must follow the beginning; none where anything may. */
  Set<String> seconds() {
    Set<String> seconds = new HashSet<>();
    for (Element next : elements.subList(1, elements.size())) {
      if (next.gap() > 0) {
        return Set.of();
      }
      seconds.addAll(next.keys().all());
      if (!next.optional()) {
        return seconds;
      }
    }
    return Set.of();
  }

  /** The end of the longest match that begins here; -1 where there is none. */
  int match(List<? extends Matchable> units, int from) {
    return match(units, from, 0);
  }

  /** The same, where one of its beginnings is known to stand here. */
  int matchBegun(List<? extends Matchable> units, int from) {
    return match(units, from + 1, 1);
  }

  private int match(List<? extends Matchable> units, int at, int index) {
    if (index == elements.size()) {
      return at;
    }
    Element element = elements.get(index);
    if (element.gap() > 0) {
      int best = -1;
      for (int skip = 0; skip <= element.gap() && at + skip <= units.size(); skip++) {
        best = Math.max(best, match(units, at + skip, index + 1));
        if (at + skip < units.size() && units.get(at + skip).is(";")) {
          break;
        }
      }
      return best;
    }
    int with = -1;
    if (at < units.size() && fits(element, units.get(at))) {
      with = match(units, at + 1, index + 1);
    }
    return with >= 0 || !element.optional() ? with : match(units, at, index + 1);
  }

  private static boolean fits(Element element, Matchable unit) {
    List<String> keys = unit.keys();
    for (int i = 0; i < keys.size(); i++) {
      if (element.keys().has(keys.get(i))) {
        return true;
      }
    }
    return false;
  }
}
