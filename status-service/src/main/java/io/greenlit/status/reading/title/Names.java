package io.greenlit.status.reading.title;

import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.QuoteMarks;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.WordGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what looks like a name: words in quotes, and runs of words with capitals. */
final class Names {

  private static final int LONGEST = 9;
  private static final int LONGEST_QUOTE = 14;

  /** Units that may open a sentence before a comma: "Reportedly, …". */
  private static final int OPENING = 3;

  private static final int LONGEST_SENTENCE_CASE = 7;

  private final WordSets words;

  /** Words of dates. */
  private final WordGroup days;

  private final boolean sentenceCase;

  Names(WordSets words, Calendar calendar) {
    this.words = words;
    this.days = words.vocabulary().group(calendar.names());
    this.sentenceCase = words.has(WordSets.Name.TITLE_STYLE, "sentence-case");
  }

  /**
   * A name.
   *
   * @param from number of its first unit, or of its opening quote
   * @param to number of the unit behind it
   */
  record Name(String written, List<String> words, int from, int to, Look look) {

    Name {
      words = List.copyOf(words);
    }
  }

  /**
   * How a name is written.
   *
   * @param season whether a season stands behind it inside the quotes
   * @param lead whether its first word may only stand before it
   */
  record Look(boolean quoted, boolean season, boolean lead) {}

  List<Name> in(Sentence sentence, List<Unit> units) {
    List<Name> names = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      Name quoted = quoted(sentence, units, at);
      if (quoted != null) {
        names.add(quoted);
        at = quoted.to() - 1;
        continue;
      }
      int end = runEnd(sentence, units, at);
      if (end > at) {
        addRun(sentence, units, at, end, names);
        at = end - 1;
      }
    }
    return names;
  }

  private @Nullable Name quoted(Sentence sentence, List<Unit> units, int at) {
    List<String> closing =
        units.get(at) instanceof Unit.Word mark ? QuoteMarks.closing(mark.token()) : List.of();
    if (closing.isEmpty()) {
      return null;
    }
    for (int i = at + 1; i < units.size() && i <= at + LONGEST_QUOTE; i++) {
      if (closing.stream().anyMatch(units.get(i)::is)) {
        return inQuotes(sentence, units, at, i);
      }
    }
    return null;
  }

  private @Nullable Name inQuotes(Sentence sentence, List<Unit> units, int open, int close) {
    int to = close;
    while (to > open + 1 && (units.get(to - 1).is(",") || units.get(to - 1).is("."))) {
      to--;
    }
    boolean season = to > open + 2 && units.get(to - 1) instanceof Unit.Season;
    if (season) {
      to--;
      while (to > open + 1 && (units.get(to - 1).is(":") || units.get(to - 1).is(","))) {
        to--;
      }
    }
    if (to <= open + 1 || !(titleCase(units, open + 1, to) || sentenceCase(units, open + 1, to))) {
      return null;
    }
    return name(sentence, units, open + 1, to, open, close + 1, new Look(true, season, false));
  }

  /** "La casa del río", where the language writes titles so; nothing as long as a sentence. */
  private boolean sentenceCase(List<Unit> units, int from, int to) {
    if (!sentenceCase || to - from > LONGEST_SENTENCE_CASE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!(units.get(i) instanceof Unit.Word word)
          || !word.token().spoken()
          || (i == from && !word.token().capital())) {
        return false;
      }
    }
    return true;
  }

  private boolean titleCase(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.get(i) instanceof Unit.Word word) {
        Token token = word.token();
        boolean small = words.has(WordSets.Name.TITLE_CONNECTOR, token) || token.is("'s");
        boolean ends = (token.is(".") && !abbreviated(units, i)) || token.is(";") || token.is("…");
        small |= i > from && units.get(i - 1).is("-");
        if (ends || (token.spoken() && !token.capital() && (i == from || !small))) {
          return false;
        }
      }
    }
    return true;
  }

  private int runEnd(Sentence sentence, List<Unit> units, int at) {
    if (!part(sentence, units, at)) {
      return at;
    }
    int end = at + 1;
    for (int i = at + 1; i < units.size() && i <= at + LONGEST + 2; i++) {
      if (part(sentence, units, i)) {
        end = i + 1;
      } else if (!joint(units, i)) {
        break;
      }
    }
    return end;
  }

  private boolean part(Sentence sentence, List<Unit> units, int at) {
    if (units.get(at) instanceof Unit.Day day) {
      return day.date().weekday() > 0 && !date(units, at);
    }
    if (!(units.get(at) instanceof Unit.Word word) || !word.token().spoken()) {
      return false;
    }
    Token token = word.token();
    if (!token.capital()) {
      return false;
    }
    boolean breaks = sentence.heading() && words.has(WordSets.Name.HEADING_BREAK, token);
    return !breaks && !(days.has(token) && date(units, at));
  }

  /** Whether "Monday" is a day there, and not the beginning of "Monday Laundry". */
  private boolean date(List<Unit> units, int at) {
    int owned = at + 1 < units.size() && units.get(at + 1).is("'s") ? at + 2 : at + 1;
    if (owned < units.size() && units.get(owned) instanceof Unit.Season) {
      return false;
    }
    boolean goesOn =
        at + 1 < units.size()
            && units.get(at + 1) instanceof Unit.Word next
            && next.token().spoken()
            && next.token().capital()
            && !words.has(WordSets.Name.HEADING_BREAK, next.token());
    boolean dated =
        at == 0
            || !(units.get(at - 1) instanceof Unit.Word before)
            || !before.token().spoken()
            || words.has(WordSets.Name.DATE_LEAD, before.token());
    return !goesOn || dated;
  }

  private boolean joint(List<Unit> units, int at) {
    if (!(units.get(at) instanceof Unit.Word word)) {
      return false;
    }
    Token token = word.token();
    if (token.is("-") || token.is("'s")) {
      return true;
    }
    if (token.is(".")) {
      return abbreviated(units, at);
    }
    return token.spoken() && words.has(WordSets.Name.TITLE_CONNECTOR, token);
  }

  /** Whether a full stop belongs to "Mrs." or an initial. */
  private boolean abbreviated(List<Unit> units, int stop) {
    return stop > 0
        && units.get(stop - 1) instanceof Unit.Word before
        && (before.token().norm().length() == 1
            || words.has(WordSets.Name.ABBREVIATION, before.token()));
  }

  private void addRun(Sentence sentence, List<Unit> units, int from, int to, List<Name> names) {
    if (insideSentence(sentence, units, from)) {
      add(sentence, units, afterOwner(units, from, to), to, false, names);
      return;
    }
    int start = withoutLeads(units, from, to, WordSets.Name.TITLE_LEAD);
    start = afterOwner(units, start, to);
    boolean belongs = start > from && !sentence.heading(); // "Since How to Swim ended"
    int bare = withoutLeads(units, start, to, WordSets.Name.TITLE_LEAD_MAYBE);
    add(sentence, units, bare, to, false, names);
    if (bare > start) {
      add(sentence, units, start, to, !belongs, names);
    }
  }

  /** Where a word with a capital has it for being part of a name. */
  private static boolean insideSentence(Sentence sentence, List<Unit> units, int from) {
    return !sentence.heading()
        && from > 0
        && units.get(from - 1) instanceof Unit.Word before
        && (before.token().spoken()
            || before.token().is("(")
            || (before.token().is(",") && from > OPENING)
            || before.token().is("'s"))
        && !before.token().capital();
  }

  /** Behind "Hulu's" in "Hulu's The Bear". */
  private static int afterOwner(List<Unit> units, int from, int to) {
    int start = from;
    for (int i = from + 1; i < to - 1; i++) {
      if (units.get(i).is("'s") && units.get(i + 1).is("the")) {
        start = i + 1;
      }
    }
    return start;
  }

  private int withoutLeads(List<Unit> units, int from, int to, WordSets.Name leads) {
    int start = from;
    while (start < to - 1 && of(units, start, leads)) {
      start++;
      while (start < to - 1 && joint(units, start)) {
        start++;
      }
    }
    return start;
  }

  private void add(
      Sentence sentence, List<Unit> units, int from, int to, boolean lead, List<Name> names) {
    boolean alone =
        to - from == 1
            && (of(units, from, WordSets.Name.NEVER_ALONE)
                || (of(units, from, WordSets.Name.TITLE_LEAD_MAYBE) && !upper(units, from)));
    boolean numbered = to < units.size() && units.get(to) instanceof Unit.Season;
    alone |= to - from == 1 && units.get(from).end() - units.get(from).start() == 1;
    boolean other =
        of(units, from, WordSets.Name.OTHER_NOUN) || of(units, to - 1, WordSets.Name.NO_TITLE_END);
    if ((alone && !numbered)
        || (other && !numbered)
        || generic(units, from, to)
        || (to - from == 1 && of(units, from, WordSets.Name.TITLE_LEAD))
        || to - from > LONGEST) {
      return;
    }
    Name name = name(sentence, units, from, to, from, to, new Look(false, false, lead));
    if (name != null) {
      names.add(name);
    }
  }

  /** "All TV Shows" names no show. */
  private boolean generic(List<Unit> units, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean says =
          units.get(i) instanceof Unit.Word word
              && word.token().spoken()
              && !words.has(WordSets.Name.NEVER_ALONE, word.token())
              && !words.has(WordSets.Name.SHOW_NOUN, word.token())
              && !words.has(WordSets.Name.SHOWS_NOUN, word.token())
              && !words.has(WordSets.Name.TITLE_CONNECTOR, word.token());
      if (says) {
        return false;
      }
    }
    return true;
  }

  /** "YOU" written so is a name, "You" is a pronoun. */
  private static boolean upper(List<Unit> units, int at) {
    return units.get(at) instanceof Unit.Word word && word.token().upper();
  }

  private boolean of(List<Unit> units, int at, WordSets.Name set) {
    return units.get(at) instanceof Unit.Word word && words.has(set, word.token());
  }

  private static @Nullable Name name(
      Sentence sentence,
      List<Unit> units,
      int from,
      int to,
      int outerFrom,
      int outerTo,
      Look look) {
    int start = units.get(from).start();
    int end = units.get(to - 1).end();
    List<String> norms = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token.start() >= start && token.end() <= end) {
        norms.add(token.norm());
      }
    }
    boolean letters = false;
    for (String norm : norms) {
      letters |= Character.isLetter(norm.codePointAt(norm.length() - 1));
    }
    if (!letters || norms.size() > LONGEST + 3) {
      return null;
    }
    String written = Sentence.onOneLine(sentence.text().substring(start, end));
    return new Name(written, norms, outerFrom, outerTo, look);
  }
}
