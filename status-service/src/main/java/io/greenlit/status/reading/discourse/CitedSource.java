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
      String name = null;
      if (units.get(i).is("according") && i + 2 < units.size() && units.get(i + 1).is("to")) {
        int from = units.get(i + 2).is("the") ? i + 3 : i + 2;
        name = name(units, from, end(units, from));
      } else if (reports(units.get(i))) {
        int to = i > 0 && units.get(i - 1).is("first") ? i - 1 : i;
        to = to > 0 && units.get(to - 1).is("has") ? to - 1 : to;
        name = name(units, start(units, to), to);
      }
      if (name != null && !own(name, publisher)) {
        return name;
      }
    }
    return null;
  }

  private static boolean reports(Unit unit) {
    return unit.is("reported") || unit.is("reports") || unit.is("learned");
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
