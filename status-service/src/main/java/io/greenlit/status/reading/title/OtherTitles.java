package io.greenlit.status.reading.title;

import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text gives a second title of one show: “A” (“B”), A (Korean title: “B”), A, also
 * known as “B”. A name in brackets may be an actor, an episode or a city too, so that without a
 * word that calls it a title it must look like a translation.
 */
final class OtherTitles {

  private static final int LONGEST_LABEL = 6;

  private final WordSets words;
  private final EverydayWords everyday;

  OtherTitles(WordSets words, EverydayWords everyday) {
    this.words = words;
    this.everyday = everyday;
  }

  /**
   * Two names of one show.
   *
   * @param to number of the unit behind the second and its bracket
   * @param sure whether the text calls the second one a title
   */
  record Pair(Names.Name title, Names.Name other, int to, boolean sure) {}

  /** The pairs in a sentence, in its order. */
  List<Pair> in(List<Unit> units, List<Names.Name> names) {
    List<Pair> pairs = new ArrayList<>();
    for (Names.Name title : names) {
      Pair pair = title.to() < units.size() ? behind(units, names, title) : null;
      if (pair != null) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private @Nullable Pair behind(List<Unit> units, List<Names.Name> names, Names.Name title) {
    boolean bracket = units.get(title.to()).is("(");
    boolean comma = units.get(title.to()).is(",");
    if (!bracket && !comma && !title.look().quoted()) {
      return null;
    }
    int from = bracket || comma ? title.to() + 1 : title.to();
    int named = labelEnd(units, from);
    boolean label = named > from && callsTitle(units, from, named);
    if (!bracket && !label) {
      return null;
    }
    for (Names.Name other : names) {
      if (other.from() == named && (!bracket || closes(units, other.to()))) {
        boolean translation =
            label || (named == from && !episode(units) && translates(title, other));
        int to = bracket ? Math.min(closing(units, other.to()) + 1, units.size()) : other.to();
        return translation ? new Pair(title, other, to, label) : null;
      }
    }
    return null;
  }

  private int labelEnd(List<Unit> units, int from) {
    int at = from;
    while (at < units.size() && at - from < LONGEST_LABEL && labels(units.get(at))) {
      at++;
    }
    return at;
  }

  private boolean labels(Unit unit) {
    return unit instanceof Unit.Word word
        && (word.is(":")
            || word.is(".")
            || words.has(WordSets.Name.TITLE_LABEL, word.token())
            || words.has(WordSets.Name.TITLE_LABEL_PART, word.token()));
  }

  private boolean callsTitle(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i) instanceof Unit.Word word
          && words.has(WordSets.Name.TITLE_LABEL, word.token())) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(List<Unit> units, int at) {
    return at < units.size() && (units.get(at).is(")") || units.get(at).is(","));
  }

  private static int closing(List<Unit> units, int at) {
    int close = at;
    while (close < units.size() && !units.get(close).is(")")) {
      close++;
    }
    return close;
  }

  private boolean episode(List<Unit> units) {
    for (Unit unit : units) {
      if (unit instanceof Unit.Word word
          && (words.has(WordSets.Name.SEASON_EVENT, word.token())
              || words.has(WordSets.Name.OTHER_WORK, word.token()))) {
        return true;
      }
    }
    return false;
  }

  /** One of the two is in plain English, the other not; what has no quotes must show it. */
  private boolean translates(Names.Name title, Names.Name other) {
    boolean quotes = title.look().quoted() && other.look().quoted();
    boolean plain = everyday(title.words());
    boolean otherPlain = everyday(other.words());
    if (quotes) {
      return !(plain && otherPlain);
    }
    boolean foreign = title.written().chars().anyMatch(letter -> letter >= 128 && letter < 0x2000);
    return !plain && otherPlain && (other.words().size() > 1 || foreign);
  }

  private boolean everyday(List<String> name) {
    return name.stream()
        .anyMatch(word ->
            everyday.word(word)
                || (word.endsWith("s") && everyday.word(word.substring(0, word.length() - 1))));
  }
}
