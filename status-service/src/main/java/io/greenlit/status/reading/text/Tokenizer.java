package io.greenlit.status.reading.text;

import io.greenlit.status.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, numbers and marks, so that every later stage compares whole tokens. */
public final class Tokenizer {

  private static final Tokenizer WITHOUT_WORDS = new Tokenizer(new Vocabulary());

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary the words that the tables know which the tokens are looked up in
   */
  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tokens of the text from one offset to another, at offsets of the whole text. */
  public List<Token> tokens(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 1);
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Letters.wordPart(point)) {
        at = word(text, at, to, tokens);
      } else {
        if (!Letters.blank(point)) {
          tokens.add(mark(text, point, at, next));
        }
        at = next;
      }
    }
    return tokens;
  }

  /** All tokens of a text. */
  public List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  /** The words and marks of a phrase of a table, as {@link Token#norm} writes them. */
  public static List<String> norms(String phrase) {
    return WITHOUT_WORDS.tokens(phrase).stream().map(Token::norm).toList();
  }

  /** A word in the form in which words are compared: {@link Token#norm}. */
  public static String norm(String word) {
    return Letters.norm(word);
  }

  private int word(String text, int from, int to, List<Token> tokens) {
    boolean digitsOnly = true;
    boolean plain = true;
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Letters.wordPart(point) || Letters.invisible(point)) {
        digitsOnly &= Character.isDigit(point);
        plain &= Letters.ascii(point);
      } else if (Letters.apostrophe(point) && next < to && letterAt(text, next)) {
        if (possessive(text, next, to)) {
          break;
        }
        digitsOnly = false;
        plain &= point == '\'' || point == Letters.CURLY;
      } else if (point == '+' && !(next < to && Letters.wordPart(text.codePointAt(next)))) {
        digitsOnly = false;
      } else if (!(digitsOnly
          && ".,:".indexOf(point) >= 0
          && next < to
          && Character.isDigit(text.codePointAt(next)))) {
        break;
      }
      at = next;
    }
    Kind kind = digitsOnly ? Kind.NUMBER : Kind.WORD;
    if (plain) {
      tokens.add(plain(text, from, at, kind));
    } else {
      addForeign(text, from, at, kind, tokens);
    }
    return possessiveAt(text, at, to) ? addPossessive(text, at, tokens) : at;
  }

  /** A word of ASCII letters, as most are: no string is made of it where it is known. */
  private Token plain(String text, int from, int to, Kind kind) {
    boolean large = false;
    boolean small = false;
    boolean curly = false;
    int hash = 0;
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      large |= letter >= 'A' && letter <= 'Z';
      small |= letter >= 'a' && letter <= 'z';
      curly |= letter == Letters.CURLY;
      hash = 31 * hash + Letters.folded(letter);
    }
    int id = vocabulary.id(text, from, to, hash);
    String norm = id == Vocabulary.UNKNOWN ? text.substring(from, to) : vocabulary.word(id);
    if (id == Vocabulary.UNKNOWN) {
      norm = large ? norm.toLowerCase(Locale.ROOT) : norm;
      norm = curly ? norm.replace(Letters.CURLY, '\'') : norm;
    }
    boolean capital = large || Character.isDigit(text.charAt(from));
    return new Token(norm, id, from, to, kind, capital, to - from > 1 && !small);
  }

  private void addForeign(String text, int from, int to, Kind kind, List<Token> tokens) {
    String raw = text.substring(from, to);
    String norm = ascii(raw) ? raw.toLowerCase(Locale.ROOT) : Letters.norm(raw);
    if (!norm.isEmpty()) {
      boolean capital = Letters.capital(raw) || Character.isDigit(raw.codePointAt(0));
      boolean upper = raw.length() > 1 && Letters.noSmall(raw);
      tokens.add(new Token(norm, vocabulary.id(norm), from, to, kind, capital, upper));
    }
  }

  /** Whether only an apostrophe is unusual, which stays as it is. */
  private static boolean ascii(String raw) {
    return raw.chars().allMatch(Letters::ascii);
  }

  private int addPossessive(String text, int at, List<Token> tokens) {
    boolean upper = text.charAt(at + 1) == 'S';
    tokens.add(fixed("'s", at, at + 2, Kind.WORD, upper));
    return at + 2;
  }

  private static boolean possessiveAt(String text, int at, int to) {
    return at + 1 < to && Letters.apostrophe(text.charAt(at)) && possessive(text, at + 1, to);
  }

  private static boolean possessive(String text, int at, int to) {
    char s = text.charAt(at);
    return (s == 's' || s == 'S') && (at + 1 >= to || !Letters.wordPart(text.codePointAt(at + 1)));
  }

  private Token mark(String text, int point, int from, int to) {
    return switch (point) {
      case '&' -> fixed("and", from, to, Kind.WORD, false);
      case '–', '—', '―', '‒' -> fixed("—", from, to, Kind.MARK, false);
      case '‐', '‑' -> fixed("-", from, to, Kind.MARK, false);
      default -> {
        int id = Character.isBmpCodePoint(point) ? vocabulary.id((char) point) : Vocabulary.UNKNOWN;
        String norm = id == Vocabulary.UNKNOWN ? text.substring(from, to) : vocabulary.word(id);
        yield new Token(norm, id, from, to, Kind.MARK, false, false);
      }
    };
  }

  private Token fixed(String norm, int from, int to, Kind kind, boolean upper) {
    return new Token(norm, vocabulary.id(norm), from, to, kind, false, upper);
  }

  private static boolean letterAt(String text, int at) {
    return Character.isLetter(text.codePointAt(at));
  }
}
