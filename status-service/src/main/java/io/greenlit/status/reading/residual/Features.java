package io.greenlit.status.reading.residual;

import io.greenlit.status.reading.mask.Unit;
import io.greenlit.status.reading.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What the classifier sees of a sentence: its words with names and numbers masked, alone, in twos
 * and threes and across a gap, beginnings of long words, and the cues that the rules found; each
 * hashed to a number (Weinberger et al. 2009, "Feature Hashing").
 */
public final class Features {

  /** Numbers that features are hashed to: 0 to this, exclusive. */
  public static final int SPACE = 1 << 18;

  private static final int STEM = 5;
  private static final int MOST_SYMBOLS = 90;
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private Features() {}

  /** The features of a sentence, each once, in rising order. */
  public static int[] of(List<Unit> units, Collection<String> cues) {
    List<String> symbols = symbols(units);
    int size = symbols.size();
    int[] found = new int[size * 5 + cues.size()];
    int count = 0;
    for (int i = 0; i < size; i++) {
      String symbol = symbols.get(i);
      long one = hash(BASIS, symbol);
      found[count++] = bucket(one);
      if (symbol.length() > STEM && Character.isLowerCase(symbol.charAt(0))) {
        found[count++] = bucket(hash(BASIS, "~" + symbol.substring(0, STEM)));
      }
      if (i + 1 < size) {
        long two = hash(one, symbols.get(i + 1));
        found[count++] = bucket(two);
        if (i + 2 < size) {
          found[count++] = bucket(hash(two, symbols.get(i + 2)));
          found[count++] = bucket(hash(hash(one, "_"), symbols.get(i + 2)));
        }
      }
    }
    for (String cue : cues) {
      found[count++] = bucket(hash(BASIS, cue));
    }
    return distinct(found, count);
  }

  private static int[] distinct(int[] found, int count) {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  private static List<String> symbols(List<Unit> units) {
    boolean capitals = mostlyCapitals(units);
    List<String> symbols = new ArrayList<>();
    symbols.add("<");
    for (Unit unit : units) {
      String symbol = symbol(unit, capitals || symbols.size() == 1);
      boolean again = symbol.equals("NAME") && symbols.getLast().equals(symbol);
      if (!again && symbols.size() < MOST_SYMBOLS) {
        symbols.add(symbol);
      }
    }
    symbols.add(">");
    return symbols;
  }

  private static String symbol(Unit unit, boolean capitalsSayNothing) {
    return switch (unit) {
      case Unit.Title title -> "TITLE";
      case Unit.Anaphor anaphor -> anaphor.plural() ? "SHOWS" : "SHOW";
      case Unit.Season season ->
          season.season().last() ? "LAST" : season.season().event() ? "PART" : "SEASON";
      case Unit.Day day -> "DATE";
      case Unit.Network network -> "NETWORK";
      case Unit.Word word -> word(word.token(), capitalsSayNothing);
    };
  }

  private static String word(Token token, boolean capitalsSayNothing) {
    if (token.kind() == Token.Kind.NUMBER) {
      return "NUMBER";
    }
    return token.spoken() && token.capital() && !capitalsSayNothing ? "NAME" : token.norm();
  }

  private static boolean mostlyCapitals(List<Unit> units) {
    int words = 0;
    int capitals = 0;
    for (Unit unit : units) {
      if (unit instanceof Unit.Word word && word.token().spoken()) {
        words++;
        capitals += word.token().capital() ? 1 : 0;
      }
    }
    return capitals * 2 > words;
  }

  /** FNV-1a over the symbol and a mark of its end. */
  private static long hash(long start, String symbol) {
    long hash = start;
    for (int i = 0; i < symbol.length(); i++) {
      hash = (hash ^ symbol.charAt(i)) * PRIME;
    }
    return (hash ^ ' ') * PRIME;
  }

  private static int bucket(long hash) {
    return (int) ((hash ^ hash >>> 29 ^ hash >>> 47) & SPACE - 1);
  }
}
