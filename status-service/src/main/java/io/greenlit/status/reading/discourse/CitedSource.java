package io.greenlit.status.reading.discourse;

import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.PatternIndex;
import io.greenlit.status.reading.lexicon.PatternIndex.Match;
import io.greenlit.status.reading.lexicon.PatternRows;
import io.greenlit.status.reading.lexicon.Row;
import io.greenlit.status.reading.lexicon.Rows;
import io.greenlit.status.reading.lexicon.WordClasses;
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

  private final PatternIndex<Side> phrases;
  private final WordSets words;

  private enum Side {
    BEHIND,
    BEFORE
  }

  private CitedSource(PatternIndex<Side> phrases, WordSets words) {
    this.phrases = phrases;
    this.words = words;
  }

  /** The phrases of a language. */
  public static CitedSource of(Folder folder, WordClasses classes, WordSets words) {
    List<Row> rows = folder.rows("cited.tsv", 3);
    Rows.requireDistinctIds(rows);
    PatternIndex<Side> phrases =
        PatternRows.of(classes, rows, 2).index(row -> true, row -> row.choice(1, Side.class));
    return new CitedSource(phrases, words);
  }

  /** The outlet's name in lower case; null where the sentence cites none but its own publisher. */
  public @Nullable String in(List<Unit> units, @Nullable String publisher) {
    for (Match<Side> phrase : phrases.matches(units)) {
      List<String> name =
          switch (phrase.value()) {
            case BEHIND -> {
              int from = outlet(units, phrase.to());
              yield name(units, from, end(units, from));
            }
            case BEFORE -> {
              int to = before(units, phrase.from());
              yield name(units, start(units, to), to);
            }
          };
      if (!name.isEmpty() && !own(name, publisher)) {
        return String.join(" ", name);
      }
    }
    return null;
  }

  /** Behind what may stand before the name: "a report by the newspaper". */
  private int outlet(List<Unit> units, int from) {
    int at = from;
    for (int i = from; i < units.size() && i < from + MOST_WORDS; i++) {
      if (units.get(i) instanceof Unit.Word word
          && !word.token().capital()
          && words.has(Name.OUTLET_NOUN, word.token())) {
        at = i + 1;
        if (at < units.size() && has(Name.OUTLET_LINK, units.get(at))) {
          at++;
        }
      }
    }
    return at < units.size() && has(Name.ARTICLE, units.get(at)) ? at + 1 : at;
  }

  private boolean has(Name set, Unit unit) {
    return unit instanceof Unit.Word word && words.has(set, word.token());
  }

  /** Where a name would end before "on Monday first reported". */
  private int before(List<Unit> units, int at) {
    int to = at;
    while (to > 0
        && (units.get(to - 1) instanceof Unit.Day || has(Name.OUTLET_BETWEEN, units.get(to - 1)))) {
      to--;
    }
    return to;
  }

  private boolean own(List<String> name, @Nullable String publisher) {
    if (publisher == null) {
      return false;
    }
    List<String> bare =
        words.has(Name.ARTICLE, name.getFirst()) ? name.subList(1, name.size()) : name;
    return letters(publisher).contains(letters(String.join(" ", bare)));
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
            && !words.has(Name.PERSON, token)
            && (words.has(Name.ARTICLE, token) || !words.has(Name.TITLE_LEAD, token));
    return part ? token.norm() : null;
  }

  /** The words of a name; none where nothing but an article is left of it. */
  private List<String> name(List<Unit> units, int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String part = nameWord(units.get(i));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.size() == 1 && words.has(Name.ARTICLE, parts.getFirst()) ? List.of() : parts;
  }
}
