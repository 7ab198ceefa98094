package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.lexicon.Numbers;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.mask.SeasonMention.Kind;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.WordGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads seasons as they are written: "Season #20", "seventh and final season", "S2", "series six".
 */
public final class SeasonGrammar {

  private static final int MOST_SEASONS = 60;
  private static final int ADJECTIVES = 3;

  private final Numbers numbers;
  private final WordSets words;

  /** All words that a season may begin with, numbers in digits aside: few do. */
  private final Set<String> beginnings;

  private final WordGroup first;

  public SeasonGrammar(Numbers numbers, WordSets words) {
    this.numbers = numbers;
    this.words = words;
    this.beginnings =
        words.any(
            Name.SEASON_NOUN, Name.NEXT_ADJECTIVE, Name.FINAL_ADJECTIVE, Name.CURRENT_ADJECTIVE);
    beginnings.addAll(numbers.all(Numbers.Kind.ORDINAL));
    beginnings.addAll(numbers.all(Numbers.Kind.CARDINAL));
    this.first = words.vocabulary().group(beginnings);
  }

  /**
   * A season that was read.
   *
   * @param to number of the token behind it
   */
  public record Match(SeasonMention season, int to) {}

  /** The season that begins at a token; null where none does. */
  public @Nullable Match at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!digit(token.norm(), token.norm().length() - 1) && !first.has(token)) {
      return null;
    }
    Match short_ = abbreviated(tokens, at);
    if (short_ != null) {
      return short_;
    }
    if (noun(token)) {
      return nounFirst(tokens, at);
    }
    Match whole = numberFirst(tokens, at);
    int ordinal = whole == null ? numbers.of(Numbers.Kind.ORDINAL, token) : 0;
    return ordinal > 0 && left(tokens, at)
        ? new Match(new SeasonMention(Kind.NUMBERED, List.of(ordinal), false, false), at + 1)
        : whole;
  }

  /** The words, numbers in digits and "s2" aside, that a season may begin with. */
  Set<String> beginnings() {
    return Set.copyOf(beginnings);
  }

  private @Nullable Match abbreviated(List<Token> tokens, int at) {
    String norm = tokens.get(at).norm();
    if (norm.length() < 2
        || norm.length() > 3
        || !digit(norm, 1)
        || !words.has(Name.SEASON_LETTER, norm.substring(0, 1))) {
      return null;
    }
    int number = digits(norm.substring(1));
    return number == 0 ? null : numbered(List.of(number), false, tokens, at + 1);
  }

  /** "season 2", "Season #20", "seasons 6 and 7", "series six". */
  private @Nullable Match nounFirst(List<Token> tokens, int at) {
    int next = at + 1;
    if (next < tokens.size() && (tokens.get(next).is("#") || tokens.get(next).is("no"))) {
      next++;
    }
    List<Integer> found = new ArrayList<>();
    while (next < tokens.size() && found.size() < 8) {
      int number = cardinal(tokens.get(next));
      if (number == 0 || number > MOST_SEASONS) {
        break;
      }
      found.add(number);
      next++;
      int joint = joint(tokens, next);
      if (joint == next
          || joint >= tokens.size()
          || cardinal(tokens.get(joint)) <= number
          || (joint + 1 < tokens.size() && words.has(Name.EPISODES, tokens.get(joint + 1)))) {
        break;
      }
      next = joint;
    }
    return found.isEmpty() ? finalNoun(tokens, at + 1) : numbered(found, false, tokens, next);
  }

  /** "temporada final": where adjectives stand behind the noun. */
  private @Nullable Match finalNoun(List<Token> tokens, int at) {
    boolean last = at < tokens.size() && words.has(Name.FINAL_ADJECTIVE_AFTER, tokens.get(at));
    return last
        ? new Match(new SeasonMention(Kind.CURRENT, List.of(), true, event(tokens, at + 1)), at + 1)
        : null;
  }

  private int joint(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return at;
    }
    Token token = tokens.get(at);
    boolean joins = token.is("-") || token.is("—") || words.has(Name.SEASON_JOINT, token);
    return joins ? at + 1 : at;
  }

  /** "second season", "three seasons", "another season", "seventh and final season". */
  private @Nullable Match numberFirst(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int ordinal = numbers.of(Numbers.Kind.ORDINAL, token);
    int count = ordinal > 0 ? 0 : cardinal(token);
    boolean next = words.has(Name.NEXT_ADJECTIVE, token);
    boolean last = words.has(Name.FINAL_ADJECTIVE, token);
    boolean current = words.has(Name.CURRENT_ADJECTIVE, token);
    if ((ordinal == 0 && count == 0 && !next && !last && !current)
        || (next && beforeOrdinal(tokens, at))) {
      return null;
    }
    boolean more = next;
    for (int i = at + 1; i < tokens.size() && i <= at + 1 + ADJECTIVES; i++) {
      Token word = tokens.get(i);
      if (noun(word)) {
        return new Phrase(ordinal, count, more, last, current).match(tokens, at, i);
      }
      if (countedNoun(tokens, at, i, ordinal, count, more)) {
        return new Phrase(ordinal, 0, more, false, false).match(tokens, at, i);
      }
      if (ordinal == 0) {
        ordinal = numbers.of(Numbers.Kind.ORDINAL, word);
      }
      more |= words.has(Name.NEXT_ADJECTIVE, word);
      last |= words.has(Name.FINAL_ADJECTIVE, word);
      boolean joins = word.is("-") || word.is(",") || words.has(Name.SEASON_JOINT, word);
      if (!joins && (!word.spoken() || words.has(Name.PHRASE_BREAK, word))) {
        return null;
      }
    }
    return null;
  }

  /** "upcoming second season" is "upcoming" and a season, as "upcoming season 2" is. */
  private boolean beforeOrdinal(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && numbers.of(Numbers.Kind.ORDINAL, tokens.get(at + 1)) > 0;
  }

  /** "back for a third": the noun left out. */
  private boolean left(List<Token> tokens, int at) {
    boolean ends =
        at + 1 == tokens.size()
            || words.has(Name.SEASON_JOINT, tokens.get(at + 1))
            || (!tokens.get(at + 1).spoken() && !tokens.get(at + 1).is("-"));
    return ends
        && at > 1
        && words.has(Name.SEASON_ARTICLE, tokens.get(at - 1))
        && (words.has(Name.SEASON_LEAD, tokens.get(at - 2))
            || words.has(Name.SEASON_JOINT, tokens.get(at - 2)));
  }

  private final class Phrase {

    private final int ordinal;
    private final int count;
    private final boolean more;
    private final boolean last;
    private final boolean current;

    Phrase(int ordinal, int count, boolean more, boolean last, boolean current) {
      this.ordinal = ordinal;
      this.count = count;
      this.more = more;
      this.last = last;
      this.current = current;
    }

    @Nullable Match match(List<Token> tokens, int at, int nounAt) {
      boolean plain = nounAt == at + 1 || tokens.get(nounAt - 1).is("-");
      String noun = tokens.get(nounAt).norm();
      if (ordinal > 0) {
        return numbered(List.of(ordinal), last, tokens, nounAt + 1);
      }
      if (noun.equals("series") && !(more && tokens.get(at).is("another"))) {
        return null;
      }
      if (count > 0 && !more) {
        boolean several = count == 1 || noun.endsWith("s") || tokens.get(nounAt - 1).is("-");
        boolean counts = plain && several && count <= MOST_SEASONS;
        return counts ? other(Kind.COUNT, List.of(count), tokens, nounAt) : null;
      }
      if (more) {
        return other(Kind.NEXT, List.of(), tokens, nounAt);
      }
      return last || current ? other(Kind.CURRENT, List.of(), tokens, nounAt) : null;
    }

    private Match other(Kind kind, List<Integer> values, List<Token> tokens, int nounAt) {
      return new Match(
          new SeasonMention(kind, values, last, event(tokens, nounAt + 1)), nounAt + 1);
    }
  }

  private Match numbered(List<Integer> values, boolean last, List<Token> tokens, int next) {
    return new Match(new SeasonMention(Kind.NUMBERED, values, last, event(tokens, next)), next);
  }

  private boolean event(List<Token> tokens, int next) {
    return next < tokens.size() && words.has(Name.SEASON_EVENT, tokens.get(next));
  }

  private boolean noun(Token token) {
    return words.has(Name.SEASON_NOUN, token);
  }

  /** "a third year", "two more years of": what may mean other things, too, counts only so. */
  private boolean countedNoun(
      List<Token> tokens, int at, int nounAt, int ordinal, int count, boolean more) {
    if (!words.has(Name.SEASON_NOUN_COUNTED, tokens.get(nounAt))) {
      return false;
    }
    Token behind = nounAt + 1 < tokens.size() ? tokens.get(nounAt + 1) : null;
    boolean age =
        behind != null && tokens.get(nounAt - 1).is("-") && words.has(Name.SHOW_NOUN, behind);
    if (age || (behind != null && words.has(Name.SEASON_NOUN_BREAK, behind))) {
      return false; // "a first-year comedy"
    }
    return ordinal > 0
        ? at > 0 && words.has(Name.SEASON_ARTICLE, tokens.get(at - 1))
        : count > 0 && more && behind != null && words.has(Name.SEASON_NOUN_OWNER, behind);
  }

  private int cardinal(Token token) {
    int word = numbers.of(Numbers.Kind.CARDINAL, token);
    return word > 0 ? word : digits(token.norm());
  }

  private static int digits(String norm) {
    if (norm.isEmpty() || norm.length() > 2) {
      return 0;
    }
    for (int i = 0; i < norm.length(); i++) {
      if (!digit(norm, i)) {
        return 0;
      }
    }
    return Integer.parseInt(norm);
  }

  private static boolean digit(String norm, int at) {
    return norm.charAt(at) >= '0' && norm.charAt(at) <= '9';
  }
}
