package io.greenlit.status.reading.title;

import io.greenlit.status.reading.catalogue.Catalogue;
import io.greenlit.status.reading.catalogue.CatalogueEntry;
import io.greenlit.status.reading.catalogue.EverydayWords;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.PhraseTrie;
import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.WordGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of the catalogue in a sentence, and says how much the way they are written speaks for
 * the show: a large catalogue has a title for every other capitalised word.
 */
final class KnownNames {

  /** Enough by itself. */
  static final int DISTINCT = 3;

  /** Needs a form beside it. */
  static final int HINT = 1;

  private final Catalogue catalogue;
  private final EverydayWords everyday;
  private final WordSets words;

  /** Words in lower case with which a title may begin. */
  private final WordGroup small;

  KnownNames(Catalogue catalogue, EverydayWords everyday, WordSets words) {
    this.catalogue = catalogue;
    this.everyday = everyday;
    this.words = words;
    this.small = words.group(WordSets.Name.TITLE_CONNECTOR, WordSets.Name.PHRASE_BREAK);
  }

  /**
   * A name of the catalogue.
   *
   * @param shows that have it
   * @param words its tokens
   * @param weight what its spelling weighs, 0 where it is an everyday word
   * @param to number of the token behind it
   */
  record Mention(List<CatalogueEntry> shows, List<String> words, int weight, int to) {

    Mention {
      shows = List.copyOf(shows);
      words = List.copyOf(words);
    }
  }

  /**
   * The names in a sentence, the longest where several begin at one word.
   *
   * @param written what looks like a name there: in quotes, one is a whole
   */
  List<Mention> in(Sentence sentence, List<Unit> units, List<Names.Name> written) {
    List<Mention> mentions = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int unit = 0;
    for (int at = 0; at < tokens.size(); at++) {
      while (units.get(unit).end() <= tokens.get(at).start() && unit < units.size() - 1) {
        unit++;
      }
      PhraseTrie.Match<List<CatalogueEntry>> match =
          mayBegin(tokens, at) ? catalogue.at(tokens, at) : null;
      if (match != null
          && titleCase(tokens, at, match.to())
          && !masked(units.get(unit), tokens.get(match.to() - 1))) {
        Names.Name longer = longer(units, written, tokens.get(at), tokens.get(match.to() - 1));
        if (longer != null && longer.look().quoted()) {
          continue;
        }
        List<String> norms = norms(tokens, at, match.to());
        boolean part = longer != null && norms.size() == 1 && !sentence.heading();
        int weight = part ? 0 : weight(sentence, norms, at);
        mentions.add(new Mention(match.value(), norms, weight, match.to()));
        at = match.to() - 1;
      }
    }
    return mentions;
  }

  private static List<String> norms(List<Token> tokens, int from, int to) {
    List<String> norms = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      norms.add(tokens.get(i).norm());
    }
    return norms;
  }

  /** Whether a date, season or network that was read already covers the whole name. */
  private static boolean masked(Unit first, Token last) {
    return switch (first) {
      case Unit.Season season -> last.end() <= season.end();
      case Unit.Day day -> last.end() <= day.end();
      case Unit.Network network -> last.end() <= network.end();
      case Unit.Anaphor anaphor -> last.end() <= anaphor.end();
      case Unit.Title title -> false;
      case Unit.Word word -> false;
    };
  }

  /** A name of the text that has more words than this one of the catalogue. */
  private static Names.@Nullable Name longer(
      List<Unit> units, List<Names.Name> written, Token first, Token last) {
    for (Names.Name name : written) {
      int from = name.look().quoted() ? name.from() + 1 : name.from();
      int start = units.get(from).start();
      int end = start + name.written().length();
      boolean inside = start <= first.start() && last.end() <= end;
      if (inside && (start < first.start() || last.end() + 1 < end)) {
        return name;
      }
    }
    return null;
  }

  /**
   * Whether a title may begin so: most words have no capital, nor has what stands behind the small
   * words among them, and are looked up no further.
   */
  private boolean mayBegin(List<Token> tokens, int at) {
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.capital() || !token.spoken() || token.is("'s") || token.is("and")) {
        return true;
      }
      if (!small(token)) {
        return false;
      }
    }
    return false;
  }

  /** "The Voice", not "The voice"; small words may be small, but not at the end. */
  private boolean titleCase(List<Token> tokens, int at, int to) {
    for (int i = at; i < to; i++) {
      Token token = tokens.get(i);
      boolean small =
          !token.spoken() || token.is("'s") || token.is("and") || (i < to - 1 && small(token));
      if (!token.capital() && !small) {
        return false;
      }
    }
    return true;
  }

  private int weight(Sentence sentence, List<String> norms, int at) {
    if (everyday.name(norms)) {
      return 0;
    }
    int telling = 0;
    boolean common = true;
    for (String norm : norms) {
      if (!smallWord(norm)) {
        telling++;
        common = common && everyday.word(norm);
      }
    }
    boolean inside = at > 0 || telling > 1;
    boolean capitalsTell = inside && !sentence.heading() && hasPlainWord(sentence);
    if (norms.size() == 1) {
      return common && !capitalsTell ? 0 : HINT;
    }
    return common && !capitalsTell ? HINT : DISTINCT;
  }

  /** Where every word has a capital, as in a line of a list, a capital tells nothing. */
  private boolean hasPlainWord(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.spoken() && !token.capital() && !small(token) && !token.is("'s")) {
        return true;
      }
    }
    return false;
  }

  private boolean small(Token token) {
    return small.has(token);
  }

  private boolean smallWord(String norm) {
    return !Character.isLetterOrDigit(norm.codePointAt(0))
        || words.has(WordSets.Name.TITLE_CONNECTOR, norm);
  }
}
