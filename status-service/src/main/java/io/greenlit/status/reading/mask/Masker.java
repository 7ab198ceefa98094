package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.date.Calendar;
import io.greenlit.status.reading.date.DateGrammar;
import io.greenlit.status.reading.lexicon.Folder;
import io.greenlit.status.reading.lexicon.Numbers;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.lexicon.WordSets.Name;
import io.greenlit.status.reading.mask.SeasonMention.Kind;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Token;
import io.greenlit.status.reading.text.WordGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns a sentence's tokens into units: titles first, then dates, seasons, networks, pronouns. */
public final class Masker {

  private static final int PHRASE_WORDS = 8;

  private final WordSets words;
  private final DateGrammar dates;
  private final SeasonGrammar seasons;
  private final Networks networks;
  private final WordGroup determiners;

  /** All words in lower case that begin something other than a title. */
  private final WordGroup beginnings;

  private final WordGroup phraseEnds;
  private final UnlistedNetworks unlisted;

  private Masker(WordSets words, DateGrammar dates, SeasonGrammar seasons, Networks networks) {
    this.words = words;
    this.dates = dates;
    this.seasons = seasons;
    this.networks = networks;
    this.determiners = words.group(Name.DETERMINER, Name.PLURAL_DETERMINER);
    Set<String> first = words.any(Name.DETERMINER, Name.PLURAL_DETERMINER);
    first.addAll(seasons.beginnings());
    first.addAll(dates.beginnings());
    this.beginnings = words.vocabulary().group(first);
    this.phraseEnds =
        words.group(
            Name.SHOW_NOUN, Name.SHOWS_NOUN, Name.PHRASE_BREAK, Name.SEASON_NOUN, Name.OTHER_NOUN);
    this.unlisted = new UnlistedNetworks(words, networks, dates.beginnings());
  }

  private Masker(Masker general, Networks networks) {
    this.words = general.words;
    this.dates = general.dates;
    this.seasons = general.seasons;
    this.networks = networks;
    this.determiners = general.determiners;
    this.beginnings = general.beginnings;
    this.phraseEnds = general.phraseEnds;
    this.unlisted = general.unlisted;
  }

  /** The same, which knows the networks, too, that only this article names. */
  public Masker of(List<Sentence> article) {
    List<UnlistedNetworks.Found> found = unlisted.in(article);
    return found.isEmpty() ? this : new Masker(this, networks.and(found));
  }

  /** The masker of a language, with its words and its calendar as they were read. */
  public static Masker of(Folder folder, WordSets words, Calendar calendar, Networks networks) {
    return new Masker(
        words,
        new DateGrammar(calendar),
        new SeasonGrammar(Numbers.of(folder, words.vocabulary()), words),
        networks);
  }

  /** The units of a sentence whose titles are these. */
  public List<Unit> units(Sentence sentence, TitleSpans titles) {
    List<Token> tokens = sentence.tokens();
    List<Unit> units = new ArrayList<>(tokens.size());
    for (int at = 0; at < tokens.size(); ) {
      at = unit(sentence, titles, at, units);
    }
    return List.copyOf(units);
  }

  private int unit(Sentence sentence, TitleSpans titles, int at, List<Unit> units) {
    List<Token> tokens = sentence.tokens();
    int start = tokens.get(at).start();
    TitleSpans.Span title = titles.at(sentence, at);
    if (title != null) {
      int end = tokens.get(title.to() - 1).end();
      units.add(new Unit.Title(title.showId(), start, end));
      if (title.season() > 0) {
        SeasonMention season =
            new SeasonMention(Kind.NUMBERED, List.of(title.season()), false, false);
        units.add(new Unit.Season(season, end, end));
      }
      return title.to();
    }
    if (plain(tokens.get(at))) {
      units.add(new Unit.Word(tokens.get(at)));
      return at + 1;
    }
    SeasonGrammar.Match season = seasons.at(tokens, at);
    if (season != null) {
      units.add(new Unit.Season(season.season(), start, tokens.get(season.to() - 1).end()));
      return season.to();
    }
    DateGrammar.Match date = dates.at(tokens, at);
    if (date != null) {
      units.add(new Unit.Day(date.date(), start, tokens.get(date.to() - 1).end()));
      return date.to();
    }
    PhraseTrie.Match<String> network = networks.at(tokens, at);
    if (network != null) {
      units.add(new Unit.Network(network.value(), start, tokens.get(network.to() - 1).end()));
      return network.to();
    }
    int phrase = anaphor(sentence, titles, at);
    if (phrase > at) {
      boolean plural = words.has(Name.SHOWS_NOUN, tokens.get(phrase - 1));
      plural |= words.has(Name.PLURAL_DETERMINER, tokens.get(at));
      units.add(new Unit.Anaphor(plural, start, tokens.get(phrase - 1).end()));
      return phrase;
    }
    units.add(new Unit.Word(tokens.get(at)));
    return at + 1;
  }

  /** Whether a word begins nothing but a title, as most do: no name, no "s2", none of the few. */
  private boolean plain(Token token) {
    String word = token.norm();
    return !token.capital()
        && !Character.isDigit(word.charAt(word.length() - 1))
        && !beginnings.has(token);
  }

  /** The end of "the hit medical drama" or "these adaptations"; the start where there is none. */
  private int anaphor(Sentence sentence, TitleSpans titles, int at) {
    List<Token> tokens = sentence.tokens();
    if (!determiners.has(tokens.get(at))) {
      return at;
    }
    for (int i = at + 1; i < tokens.size() && i <= at + PHRASE_WORDS; i++) {
      Token word = tokens.get(i);
      boolean end = phraseEnds.has(word);
      if (end && (words.has(Name.SHOW_NOUN, word) || words.has(Name.SHOWS_NOUN, word))) {
        if (i + 1 < tokens.size() && words.has(Name.SHOW_NOUN, tokens.get(i + 1))) {
          continue;
        }
        return apposed(sentence, titles, i + 1) || partOfOther(tokens, i + 1) ? at : i + 1;
      }
      boolean breaks =
          end
              || (!word.spoken()
                  && !word.is("-")
                  && !word.is(".")
                  && !word.is(",")
                  && !word.is("/"))
              || titles.at(sentence, i) != null;
      if (breaks) {
        return at;
      }
    }
    return at;
  }

  /** "the drama ‘Salt Road’" names the show itself. */
  private static boolean apposed(Sentence sentence, TitleSpans titles, int at) {
    List<Token> tokens = sentence.tokens();
    int next = at < tokens.size() && tokens.get(at).is(",") ? at + 1 : at;
    return next < tokens.size() && titles.at(sentence, next) != null;
  }

  /** "the drama club", "the show 's host". */
  private boolean partOfOther(List<Token> tokens, int at) {
    return at < tokens.size()
        && (words.has(Name.OTHER_NOUN, tokens.get(at))
            || words.has(Name.SHOWS_NOUN, tokens.get(at)));
  }
}
