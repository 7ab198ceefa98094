package io.greenlit.status.reading.text;

import io.greenlit.status.reading.text.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, numbers and marks, so that every later stage compares whole tokens. */
public final class Tokenizer {

  private static final String APOSTROPHES = "'’ʼ‘`´";

  private Tokenizer() {}

  /** The tokens of the text from one offset to another, at offsets of the whole text. */
  public static List<Token> tokens(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 1);
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (wordPart(point)) {
        at = word(text, at, to, tokens);
      } else {
        if (!Character.isWhitespace(point) && !blank(point)) {
          tokens.add(mark(text.substring(at, next), at, next));
        }
        at = next;
      }
    }
    return tokens;
  }

  /** All tokens of a text. */
  public static List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  /** A word in the form in which words are compared: {@link Token#norm}. */
  public static String norm(String word) {
    return plain(word).toLowerCase(Locale.ROOT);
  }

  private static int word(String text, int from, int to, List<Token> tokens) {
    boolean digitsOnly = true;
    boolean ascii = true;
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (wordPart(point) || invisible(point)) {
        digitsOnly &= Character.isDigit(point);
        ascii &= point < 128;
      } else if (APOSTROPHES.indexOf(point) >= 0 && next < to && letterAt(text, next)) {
        if (possessive(text, next, to)) {
          break;
        }
        digitsOnly = false;
        ascii &= point < 128;
      } else if (point == '+' && !(next < to && wordPart(text.codePointAt(next)))) {
        digitsOnly = false;
      } else if (!(digitsOnly
          && ".,:".indexOf(point) >= 0
          && next < to
          && Character.isDigit(text.codePointAt(next)))) {
        break;
      }
      at = next;
    }
    add(text, from, at, digitsOnly, ascii, tokens);
    return possessiveAt(text, at, to) ? addPossessive(text, at, tokens) : at;
  }

  private static void add(
      String text, int from, int to, boolean digitsOnly, boolean ascii, List<Token> tokens) {
    String raw = text.substring(from, to);
    boolean letter = ascii ? asciiCapital(raw) : capital(raw);
    String norm = !ascii ? norm(raw) : letter ? raw.toLowerCase(Locale.ROOT) : raw;
    if (norm.isEmpty()) {
      return;
    }
    boolean capital = letter || Character.isDigit(raw.codePointAt(0));
    boolean upper = raw.length() > 1 && noSmallLetter(raw);
    tokens.add(new Token(norm, from, to, digitsOnly ? Kind.NUMBER : Kind.WORD, capital, upper));
  }

  private static boolean asciiCapital(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= 'A' && raw.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  private static boolean capital(String raw) {
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
        return true;
      }
      i += Character.charCount(point);
    }
    return false;
  }

  private static boolean noSmallLetter(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (Character.isLowerCase(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int addPossessive(String text, int at, List<Token> tokens) {
    boolean upper = text.charAt(at + 1) == 'S';
    tokens.add(new Token("'s", at, at + 2, Kind.WORD, false, upper));
    return at + 2;
  }

  private static boolean possessiveAt(String text, int at, int to) {
    return at + 1 < to && APOSTROPHES.indexOf(text.charAt(at)) >= 0 && possessive(text, at + 1, to);
  }

  private static boolean possessive(String text, int at, int to) {
    char s = text.charAt(at);
    return (s == 's' || s == 'S') && (at + 1 >= to || !wordPart(text.codePointAt(at + 1)));
  }

  private static Token mark(String raw, int from, int to) {
    return switch (raw) {
      case "&" -> new Token("and", from, to, Kind.WORD, false, false);
      case "–", "—", "―", "‒" -> new Token("—", from, to, Kind.MARK, false, false);
      case "‐", "‑" -> new Token("-", from, to, Kind.MARK, false, false);
      default -> new Token(raw, from, to, Kind.MARK, false, false);
    };
  }

  private static String plain(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    Normalizer.normalize(raw, Normalizer.Form.NFKD)
        .codePoints()
        .filter(
            point -> !invisible(point) && Character.getType(point) != Character.NON_SPACING_MARK)
        .map(point -> APOSTROPHES.indexOf(point) >= 0 ? '\'' : point == 'ı' ? 'i' : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean letterAt(String text, int at) {
    return Character.isLetter(text.codePointAt(at));
  }

  private static boolean wordPart(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean invisible(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  private static boolean blank(int point) {
    return invisible(point) || Character.isISOControl(point) || Character.isSpaceChar(point);
  }
}
