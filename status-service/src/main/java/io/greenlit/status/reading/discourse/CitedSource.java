package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the outlet that an article repeats: "according to Daily Arena", "Daily Arena reported". */
public final class CitedSource {

  private static final int MOST_WORDS = 5;

  private final WordSets words;

  public CitedSource(WordSets words) {
    this.words = words;
  }

  /** The outlet's name in lower case; null where the sentence cites none but its own publisher. */
  public @Nullable String in(List<Unit> units, @Nullable String publisher) {
    for (int i = 0; i < units.size(); i++) {
      int behind = behind(units, i);
      String name = null;
      if (behind > 0) {
        int from = outlet(units, behind);
        name = name(units, from, end(units, from));
      } else if (reports(units, i)) {
        int to = before(units, i);
        name = name(units, start(units, to), to);
      }
      if (name != null && !own(name, publisher)) {
        return name;
      }
    }
    return null;
  }

  /** Where a name may begin behind "according to", "citing" and the like; 0 for nowhere. */
  private static int behind(List<Unit> units, int at) {
    Unit unit = units.get(at);
    boolean next = at + 1 < units.size();
    if (next && unit.is("according") && units.get(at + 1).is("to")) {
      return at + 2;
    }
    if (next && (unit.is("reported") || unit.is("quoted")) && units.get(at + 1).is("by")) {
      return at + 2;
    }
    return unit.is("citing") || unit.is("quoting") ? at + 1 : 0;
  }

  /** Behind what may stand before the name: "a report by the newspaper". */
  private int outlet(List<Unit> units, int from) {
    int at = from;
    for (int i = from; i < units.size() && i < from + MOST_WORDS; i++) {
      if (units.get(i) instanceof Unit.Word word
          && !word.token().capital()
          && words.has(Name.OUTLET_NOUN, word.token().norm())) {
        at = i + 1;
        if (at < units.size() && of(units.get(at))) {
          at++;
        }
      }
    }
    return at < units.size() && units.get(at).is("the") ? at + 1 : at;
  }

  private static boolean of(Unit unit) {
    return unit.is("by") || unit.is("of") || unit.is("from") || unit.is("in");
  }

  private static boolean reports(List<Unit> units, int at) {
    Unit unit = units.get(at);
    boolean is = at > 0 && (units.get(at - 1).is("is") || units.get(at - 1).is("was"));
    boolean has = at > 0 && units.get(at - 1).is("has");
    return unit.is("reported")
        || unit.is("reports")
        || unit.is("learned")
        || (has && (unit.is("learnt") || unit.is("heard")))
        || (is && (unit.is("reporting") || unit.is("saying")));
  }

  /** Where a name would end before "on Monday first reported". */
  private static int before(List<Unit> units, int at) {
    boolean still = units.get(at).is("reporting") || units.get(at).is("saying");
    int to = still ? at - 1 : at;
    while (to > 0 && between(units.get(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean between(Unit unit) {
    return unit instanceof Unit.Day
        || unit.is("first")
        || unit.is("has")
        || unit.is("had")
        || unit.is("on")
        || unit.is("earlier")
        || unit.is("also")
        || unit.is("exclusively");
  }

  private static boolean own(String name, @Nullable String publisher) {
    return publisher != null
        && letters(publisher).contains(letters(name.startsWith("the ") ? name.substring(4) : name));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private int end(List<Unit> units, int from) {
    int to = from;
    while (to < units.size() && to < from + MOST_WORDS && nameWord(units.get(to)) != null) {
      to++;
    }
    return to;
  }

  private int start(List<Unit> units, int to) {
    int from = to;
    while (from > 0 && from > to - MOST_WORDS && nameWord(units.get(from - 1)) != null) {
      from--;
    }
    return from;
  }

  private @Nullable String nameWord(Unit unit) {
    if (!(unit instanceof Unit.Word word)) {
      return null;
    }
    Token token = word.token();
    boolean part =
        token.spoken()
            && token.capital()
            && !words.has(Name.PERSON, token.norm())
            && (token.is("the") || !words.has(Name.TITLE_LEAD, token.norm()));
    return part ? token.norm() : null;
  }

  private @Nullable String name(List<Unit> units, int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String part = nameWord(units.get(i));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() || parts.equals(List.of("the")) ? null : String.join(" ", parts);
  }
}
