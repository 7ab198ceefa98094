package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.lexicon.Matchable;
import io.greenlit.status.reading.text.Token;
import java.util.List;

/**
 * What cues are matched over: a word, or a whole phrase masked as one, so that a title's words
 * ("Killing Eve") fire no cue.
 */
public sealed interface Unit extends Matchable {

  /** Offset in the sentence's text. */
  int start();

  /** Offset behind it. */
  int end();

  @Override
  default boolean is(String key) {
    return keys().contains(key);
  }

  @Override
  List<String> keys();

  /** A word or a mark. */
  record Word(Token token, List<String> keys) implements Unit {

    private static final String NUMBER = "NUMBER";

    /** The unit of a token. */
    public static Word of(Token token) {
      return new Word(
          token,
          token.kind() == Token.Kind.NUMBER
              ? List.of(token.norm(), NUMBER)
              : List.of(token.norm()));
    }

    @Override
    public boolean is(String key) {
      return token.is(key) || (token.kind() == Token.Kind.NUMBER && key.equals(NUMBER));
    }

    @Override
    public int start() {
      return token.start();
    }

    @Override
    public int end() {
      return token.end();
    }
  }

  /** A show named by its title. */
  record Title(String showId, int start, int end) implements Unit {

    @Override
    public List<String> keys() {
      return Keys.TITLE;
    }
  }

  /** A phrase that means a show already spoken of, or several shows. */
  record Anaphor(boolean plural, int start, int end) implements Unit {

    @Override
    public List<String> keys() {
      return plural ? Keys.SHOWS : Keys.SHOW;
    }
  }

  /** A season. */
  record Season(SeasonMention season, int start, int end) implements Unit {

    @Override
    public List<String> keys() {
      return season.event() ? Keys.SEASON_PART : Keys.SEASON;
    }
  }

  /** A date. */
  record Day(DateMention date, int start, int end) implements Unit {

    @Override
    public List<String> keys() {
      return Keys.DATE;
    }
  }

  /** A network, streamer or other company that decides about shows. */
  record Network(String name, int start, int end) implements Unit {

    @Override
    public List<String> keys() {
      return Keys.NETWORK;
    }
  }

  /** The keys of the masked classes. */
  final class Keys {

    private static final List<String> TITLE = List.of("TITLE", "SHOW");
    private static final List<String> SHOW = List.of("SHOW");
    private static final List<String> SHOWS = List.of("SHOWS");
    private static final List<String> SEASON = List.of("SEASON");
    private static final List<String> SEASON_PART = List.of("SEASON_PART");
    private static final List<String> DATE = List.of("DATE");
    private static final List<String> NETWORK = List.of("NETWORK");

    private Keys() {}
  }
}
