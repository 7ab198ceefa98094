package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.WordGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds companies that decide about shows and that no list knows, by what stands beside their
 * names: "the streamer Kuro", "Kuro has cancelled its drama", "Kuro+".
 */
final class UnlistedNetworks {

  private static final int LONGEST = 3;
  private static final int OBJECT_REACH = 12;
  private static final Set<String> QUOTES = Set.of("“", "‘", "\"", "'", "«", "„");

  private final WordSets words;
  private final Networks listed;

  /** Words that begin a date: "the network Tuesday" names no network. */
  private final WordGroup dates;

  UnlistedNetworks(WordSets words, Networks listed, Set<String> dates) {
    this.words = words;
    this.listed = listed;
    this.dates = words.vocabulary().group(dates);
  }

  /** A name, and how it is written. */
  record Found(List<String> words, String written) {

    Found {
      words = List.copyOf(words);
    }
  }

  /** The names in an article; headlines, where every word has a capital, tell nothing. */
  List<Found> in(List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!sentence.heading()) {
        add(sentence, found);
      }
    }
    return found;
  }

  private void add(Sentence sentence, List<Found> found) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      if (!name(tokens, at)) {
        continue;
      }
      int to = at + 1;
      while (to < tokens.size() && name(tokens, to)) {
        to++;
      }
      if (to - at <= LONGEST && listed.at(tokens, at) == null && decides(tokens, at, to)) {
        String written =
            sentence.text().substring(tokens.get(at).start(), tokens.get(to - 1).end());
        found.add(new Found(tokens.subList(at, to).stream().map(Token::norm).toList(), written));
      }
      at = to;
    }
  }

  private boolean name(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.capital()
        && token.spoken()
        && (token.kind() == Token.Kind.WORD || (at > 0 && tokens.get(at - 1).capital()))
        && !dates.has(token);
  }

  private boolean decides(List<Token> tokens, int from, int to) {
    Token last = tokens.get(to - 1);
    if (last.norm().length() > 2 && last.norm().endsWith("+")) {
      return true;
    }
    if (from > 0 && words.has(Name.HOUSE_NOUN, tokens.get(from - 1)) && !common(tokens.get(from))) {
      return true;
    }
    return !common(tokens.get(from))
        && !(from > 0 && QUOTES.contains(tokens.get(from - 1).norm()))
        && decided(tokens, to);
  }

  /** Whether a word with a capital is no name: "It has ordered", "Drama has". */
  private boolean common(Token token) {
    return words.has(Name.PHRASE_BREAK, token)
        || words.has(Name.TITLE_LEAD, token)
        || words.has(Name.TITLE_LEAD_MAYBE, token)
        || words.has(Name.NEVER_ALONE, token)
        || words.has(Name.HOUSE_NOUN, token)
        || words.has(Name.PERSON, token);
  }

  /** "has cancelled the second season": what only a company does with a show. */
  private boolean decided(List<Token> tokens, int at) {
    boolean has = at < tokens.size() && words.has(Name.HAVE, tokens.get(at));
    for (int verb = has ? at + 1 : at; verb <= at + 2 && verb < tokens.size(); verb++) {
      if (words.has(Name.DECIDES, tokens.get(verb))) {
        return object(tokens, verb + 1, has);
      }
      if (!has) {
        return false;
      }
    }
    return false;
  }

  private boolean object(List<Token> tokens, int from, boolean has) {
    if (from < tokens.size() && QUOTES.contains(tokens.get(from).norm())) {
      return true;
    }
    boolean plain = from < tokens.size() && words.has(Name.DETERMINER, tokens.get(from));
    for (int i = from; (has || plain) && i < tokens.size() && i <= from + OBJECT_REACH; i++) {
      if (words.has(Name.SEASON_NOUN, tokens.get(i)) || words.has(Name.SHOW_NOUN, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }
}
