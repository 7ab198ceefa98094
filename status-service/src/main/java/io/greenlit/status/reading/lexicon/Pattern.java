package io.greenlit.status.reading.lexicon;

import io.greenlit.status.reading.text.Tokenizer;
import io.greenlit.status.reading.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A cue as an editor writes it: words parted by spaces; {@code a|b} is either, {@code a?} may be
 * missing, {@code @said} any word of a class of classes.tsv, {@code ..3} is a gap of at most three
 * units, capitals (TITLE, SHOW, SEASON, NETWORK, DATE) stand for masked phrases; SEASON_PART is a
 * season of which only the premiere, finale or trailer is meant.
 */
public final class Pattern {

  private static final int LONGEST_GAP = 8;
  private static final String POSSESSIVE = "'s";

  private final Element[] elements;

  /** What no gap reaches across. */
  private final int semicolon;

  private Pattern(List<Element> elements, int semicolon) {
    this.elements = elements.toArray(Element[]::new);
    this.semicolon = semicolon;
  }

  private record Element(Keys keys, boolean optional, int gap) {

    Element(List<Integer> keys, boolean optional, int gap) {
      this(new Keys(keys), optional, gap);
    }
  }

  /** The pattern that stands in a column of a row. */
  static Pattern of(Row row, int column, Vocabulary vocabulary) {
    List<Element> elements = new ArrayList<>();
    for (String part : row.column(column).split(" +", -1)) {
      if (part.startsWith("..")) {
        elements.add(new Element(List.of(), true, gap(row, part)));
      } else {
        boolean optional = part.length() > 1 && part.endsWith("?");
        addAlternatives(
            row,
            optional ? part.substring(0, part.length() - 1) : part,
            optional,
            vocabulary,
            elements);
      }
    }
    if (elements.getFirst().optional() || elements.getLast().gap() > 0) {
      throw row.error(
          "a pattern begins with a word that must be there and does not end with a gap");
    }
    return new Pattern(elements, vocabulary.add(";"));
  }

  private static void addAlternatives(
      Row row, String part, boolean optional, Vocabulary vocabulary, List<Element> elements) {
    List<Integer> keys = new ArrayList<>();
    for (String alternative : part.split("\\|", -1)) {
      Optional<PhraseClass> phrase = PhraseClass.written(alternative);
      if (phrase.isPresent()) {
        keys.add(phrase.get().key());
        continue;
      }
      List<String> words =
          alternative.equals(POSSESSIVE) ? List.of(POSSESSIVE) : Tokenizer.norms(alternative);
      if (words.size() == 1) {
        keys.add(vocabulary.add(words.getFirst()));
      } else if (!optional && !part.contains("|") && !words.isEmpty()) {
        words.forEach(word -> elements.add(new Element(List.of(vocabulary.add(word)), false, 0)));
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
  Keys beginnings() {
    return elements[0].keys();
  }

  /**
   * The bits of which a sentence needs one, for each of its words that must be there behind the
   * first: those that tell most, the rest is {@link Presence#ALL}.
   */
  long[] needs(int most) {
    long[] needs = new long[most];
    Arrays.fill(needs, Presence.ALL);
    List<Long> all = new ArrayList<>();
    for (int i = 1; i < elements.length; i++) {
      if (!elements[i].optional()) {
        all.add(elements[i].keys().present());
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
    return Arrays.stream(elements).mapToInt(element -> Math.max(1, element.gap())).sum();
  }

  /**
   * The bits of what must follow the beginning; {@link Presence#ALL} where anything may, or
   * nothing.
   */
  long seconds() {
    long seconds = 0;
    for (int i = 1; i < elements.length && elements[i].gap() == 0; i++) {
      seconds |= elements[i].keys().present();
      if (!elements[i].optional()) {
        return seconds;
      }
    }
    return Presence.ALL;
  }

  /** The end of the longest match that begins here; -1 where there is none. */
  int match(UnitKeys units, int from) {
    return match(units, from, 0);
  }

  /** The same, where one of its beginnings is known to stand here. */
  int matchBegun(UnitKeys units, int from) {
    return match(units, from + 1, 1);
  }

  private int match(UnitKeys units, int at, int index) {
    if (index == elements.length) {
      return at;
    }
    Element element = elements[index];
    if (element.gap() > 0) {
      int best = -1;
      for (int skip = 0; skip <= element.gap() && at + skip <= units.size(); skip++) {
        best = Math.max(best, match(units, at + skip, index + 1));
        if (at + skip < units.size() && units.key(at + skip) == semicolon) {
          break;
        }
      }
      return best;
    }
    int with = -1;
    if (at < units.size() && element.keys().fit(units, at)) {
      with = match(units, at + 1, index + 1);
    }
    return with >= 0 || !element.optional() ? with : match(units, at, index + 1);
  }
}
