package io.greenlit.status.reading.mask;

import io.greenlit.status.reading.date.DateMention;
import io.greenlit.status.reading.lexicon.Matchable;
import io.greenlit.status.reading.lexicon.PhraseClass;
import io.greenlit.status.reading.text.Token;

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
  default boolean is(String word) {
    return false;
  }

  @Override
  default int otherKey() {
    return 0;
  }

  /** A word or a mark. */
  record Word(Token token) implements Unit {

    @Override
    public boolean is(String word) {
      return token.is(word);
    }

    @Override
    public int key() {
      return token.id();
    }

    @Override
    public int otherKey() {
      return token.kind() == Token.Kind.NUMBER ? PhraseClass.NUMBER.key() : 0;
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
    public int key() {
      return PhraseClass.TITLE.key();
    }

    @Override
    public int otherKey() {
      return PhraseClass.SHOW.key();
    }
  }

  /** A phrase that means a show already spoken of, or several shows. */
  record Anaphor(boolean plural, int start, int end) implements Unit {

    @Override
    public int key() {
      return (plural ? PhraseClass.SHOWS : PhraseClass.SHOW).key();
    }
  }

  /** A season. */
  record Season(SeasonMention season, int start, int end) implements Unit {

    @Override
    public int key() {
      return (season.event() ? PhraseClass.SEASON_PART : PhraseClass.SEASON).key();
    }
  }

  /** A date. */
  record Day(DateMention date, int start, int end) implements Unit {

    @Override
    public int key() {
      return PhraseClass.DATE.key();
    }
  }

  /** A network, streamer or other company that decides about shows. */
  record Network(String name, int start, int end) implements Unit {

    @Override
    public int key() {
      return PhraseClass.NETWORK.key();
    }
  }
}
