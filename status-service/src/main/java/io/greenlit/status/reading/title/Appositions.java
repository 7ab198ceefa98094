package io.greenlit.status.reading.title;

import io.greenlit.status.claim.Show;
import io.greenlit.status.reading.catalogue.Countries;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a show comes from and when it began out of what is said directly beside its title:
 * “A” (2022), “A”, the Korean comedy of 2024, its 2022 hospital drama A. A detail that the text
 * gives twice and differently is left open: it speaks of two shows with one title.
 */
public final class Appositions {

  private static final int REACH = 7;

  /** Quotes that may have the comma before them. */
  private static final Set<String> CLOSING = Set.of("”", "’", "»", "\"", "'");

  private final Countries countries;
  private final WordSets words;

  public Appositions(Countries countries, WordSets words) {
    this.countries = countries;
    this.words = words;
  }

  /** The details of one of the article's shows. */
  public ShowDetails of(Show show, List<Sentence> sentences, Titles titles) {
    Found found = new Found();
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      List<Titles.Place> places = titles.places(i);
      if (!places.isEmpty() && names(places, show) && !aboutAnother(tokens)) {
        for (Titles.Place place : places) {
          if (place.of(show)) {
            before(tokens, place.from(), found);
            inBrackets(tokens, place.from(), place.span().to(), found);
            behind(tokens, place.span().to(), found);
          }
        }
      }
    }
    return new ShowDetails(titles.otherTitles(show), only(found.years), only(found.countries));
  }

  private static boolean names(List<Titles.Place> places, Show show) {
    for (Titles.Place place : places) {
      if (place.of(show)) {
        return true;
      }
    }
    return false;
  }

  private static final class Found {
    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
  }

  private static <T> @Nullable T only(Set<T> found) {
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** "has nothing to do with the Japanese drama of the same title". */
  private boolean aboutAnother(List<Token> tokens) {
    for (Token token : tokens) {
      if (words.has(Name.OTHER_SHOW, token)) {
        return true;
      }
    }
    return false;
  }

  /** "Japanese drama A", "its 2022 hospital drama A". */
  private void before(List<Token> tokens, int title, Found found) {
    int noun = title - 1;
    if (noun >= 0 && tokens.get(noun).is(",")) {
      noun--;
    }
    if (noun < 0 || !words.has(Name.SHOW_NOUN, tokens.get(noun))) {
      return;
    }
    int from = noun;
    while (from > 0 && noun - from < REACH && describes(tokens.get(from - 1))) {
      from--;
    }
    describe(tokens, from, noun + 1, found);
  }

  private boolean describes(Token token) {
    if (token.is("-") || token.is(".")) {
      return true;
    }
    return token.spoken()
        && !token.is("'s")
        && !words.has(Name.PHRASE_BREAK, token)
        && !words.has(Name.SEASON_NOUN, token);
  }

  /** "A (2022)", "A (KBS, 2022)", "A (2022 Korean drama)". */
  private void inBrackets(List<Token> tokens, int from, int to, Found found) {
    int open = to;
    for (int i = to - 1; i > from && tokens.get(to - 1).is(")"); i--) {
      if (tokens.get(i).is("(")) {
        open = i;
        break;
      }
    }
    if (open >= tokens.size() || !tokens.get(open).is("(")) {
      return;
    }
    int close = open + 1;
    while (close < tokens.size() && close - open <= REACH && !tokens.get(close).is(")")) {
      if (words.has(Name.SEASON_NOUN, tokens.get(close))
          || words.has(Name.TITLE_LABEL, tokens.get(close))) {
        return;
      }
      close++;
    }
    if (close < tokens.size() && tokens.get(close).is(")")) {
      describe(tokens, open + 1, close, found);
    }
  }

  /** ", the Korean comedy of 2024". */
  private void behind(List<Token> tokens, int to, Found found) {
    boolean comma = to < tokens.size() && (tokens.get(to).is(",") || tokens.get(to).is("—"));
    if (!comma && !CLOSING.contains(tokens.get(to - 1).norm())) {
      return;
    }
    int from = comma ? to + 1 : to;
    if (from >= tokens.size() || !begins(tokens, from)) {
      return;
    }
    int noun = from + 1;
    while (noun < tokens.size()
        && noun - from <= REACH
        && describes(tokens.get(noun))
        && !words.has(Name.SHOW_NOUN, tokens.get(noun))) {
      noun++;
    }
    if (noun >= tokens.size() || !words.has(Name.SHOW_NOUN, tokens.get(noun))) {
      return;
    }
    describe(tokens, from, noun + 1, found);
    boolean of =
        noun + 2 < tokens.size()
            && (tokens.get(noun + 1).is("of") || tokens.get(noun + 1).is("from"));
    if (of && Years.of(tokens.get(noun + 2)) > 0) {
      found.years.add(Years.of(tokens.get(noun + 2)));
    }
  }

  private boolean begins(List<Token> tokens, int at) {
    Token word = tokens.get(at);
    return word.is("a")
        || word.is("an")
        || words.has(Name.DETERMINER, word)
        || !countries.at(tokens, at).isEmpty()
        || Years.of(tokens.get(at)) > 0;
  }

  private void describe(List<Token> tokens, int from, int to, Found found) {
    for (int i = from; i < to; i++) {
      int year = Years.of(tokens.get(i));
      if (year > 0) {
        found.years.add(year);
      }
      String country = countries.at(tokens, i);
      if (!country.isEmpty()) {
        found.countries.add(country);
      }
    }
  }
}
