package io.greenlit.status.reading.title;

import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.mask.PhraseTrie;
import io.greenlit.status.reading.mask.TitleSpans;
import io.greenlit.status.reading.text.QuoteMarks;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the titles of one article again wherever its sentences name them. */
final class TitleSpotter implements TitleSpans {

  private static final int MOST_NUMBER = 20;
  private static final int LONGEST_BRACKET = 20;

  private final WordSets words;
  private final PhraseTrie<Candidate> names = new PhraseTrie<>();
  private final Set<String> lowerCaseWords = new HashSet<>();

  TitleSpotter(List<Candidate> candidates, List<Sentence> sentences, WordSets words) {
    this.words = words;
    for (Candidate candidate : candidates) {
      candidate.spellings().forEach(spelling -> add(spelling, candidate));
    }
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (!token.capital() && token.spoken() && names.mayBegin(token)) {
          lowerCaseWords.add(token.norm());
        }
      }
    }
  }

  private void add(List<String> spelling, Candidate candidate) {
    names.add(spelling, candidate);
    names.add(withoutApostrophes(spelling), candidate);
    if (spelling.getFirst().equals("the") && spelling.size() > 2) {
      names.add(spelling.subList(1, spelling.size()), candidate);
    } else {
      List<String> full = new ArrayList<>(spelling);
      full.addFirst("the");
      names.add(full, candidate);
    }
  }

  private static List<String> withoutApostrophes(List<String> spelling) {
    List<String> plain = new ArrayList<>();
    for (String word : spelling) {
      if (word.equals("'s") && !plain.isEmpty()) {
        plain.add(plain.removeLast() + "s");
      } else {
        plain.add(word.replace("'", ""));
      }
    }
    return plain;
  }

  /**
   * A title with what stands behind it in brackets, where that is its first year or another title
   * of the same show: what the sentence says goes on behind the brackets.
   */
  @Override
  public @Nullable Span at(Sentence sentence, int at) {
    Span title = named(sentence, at);
    List<Token> tokens = sentence.tokens();
    if (title == null || title.to() >= tokens.size() || !tokens.get(title.to()).is("(")) {
      return title;
    }
    int open = title.to();
    int close = open + 1;
    boolean names = false;
    boolean others = false;
    while (close < tokens.size() && close - open <= LONGEST_BRACKET && !tokens.get(close).is(")")) {
      Span other = named(sentence, close);
      names |= !QuoteMarks.closing(tokens.get(close)).isEmpty();
      others |= other != null && !other.showId().equals(title.showId());
      close = other == null ? close + 1 : other.to();
    }
    boolean closed = close < tokens.size() && tokens.get(close).is(")");
    boolean year = close == open + 2 && Years.of(tokens.get(open + 1)) > 0;
    return closed && (year || (names && !others))
        ? new Span(title.showId(), close + 1, title.season())
        : title;
  }

  private @Nullable Span named(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    List<String> closing = QuoteMarks.closing(tokens.get(at));
    if (!closing.isEmpty() && at + 1 < tokens.size()) {
      Span inner = plain(sentence, at + 1, true);
      if (inner == null) {
        return null;
      }
      int end = inner.to();
      while (end < tokens.size() && end < inner.to() + 2 && mayEndQuote(tokens.get(end))) {
        end++;
      }
      boolean closed = end < tokens.size() && closing.contains(tokens.get(end).norm());
      return closed ? new Span(inner.showId(), end + 1, inner.season()) : null;
    }
    return plain(sentence, at, false);
  }

  private static boolean mayEndQuote(Token token) {
    return token.is(",") || token.is(".") || token.is("!") || token.is("?");
  }

  private @Nullable Span plain(Sentence sentence, int at, boolean quoted) {
    List<Token> tokens = sentence.tokens();
    PhraseTrie.Match<Candidate> match = names.at(tokens, at);
    if (match == null || !written(sentence, at, match.to(), quoted)) {
      return null;
    }
    Candidate found = match.value();
    int season = found.numbered() ? number(tokens, match.to()) : 0;
    return new Span(found.show().id(), season > 0 ? match.to() + 1 : match.to(), season);
  }

  /**
   * Whether the words stand there as a title: with a capital, and not merely as an everyday word.
   */
  private boolean written(Sentence sentence, int at, int to, boolean quoted) {
    List<Token> tokens = sentence.tokens();
    if (!tokens.get(at).capital()) {
      return to - at > 3;
    }
    if (quoted || to - at > 1 || !lowerCaseWords.contains(tokens.get(at).norm())) {
      return true;
    }
    boolean season = to < tokens.size() && words.has(WordSets.Name.SEASON_NOUN, tokens.get(to));
    return season || (at > 0 && tokens.get(at - 1).spoken() && !sentence.heading());
  }

  private static int number(List<Token> tokens, int at) {
    if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.NUMBER) {
      return 0;
    }
    String norm = tokens.get(at).norm();
    boolean digits = norm.length() <= 2 && norm.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(norm) : 0;
    return number >= 2 && number <= MOST_NUMBER ? number : 0;
  }
}
