package io.greenlit.status.reading.language;

import io.greenlit.status.reading.language.Languages.Profile;
import io.greenlit.status.reading.text.Vocabulary;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by the share of each script in its letters and, among languages in
 * Latin letters, by their small words. A word that several languages share counts for each of them
 * by its part. Reads no more than a text's beginning, so it costs little.
 */
public final class Recogniser {

  /** A language that is none of those in the table. */
  public static final String UNKNOWN = "und";

  private static final int MOST_LETTERS = 2_500;
  private static final int GLANCE = 700;
  private static final int WHOLE = 60;
  private static final int FEWEST_LETTERS = 4;

  /** Fewer words say too little when hardly one of them is a small word. */
  private static final int ENOUGH_WORDS = 60;

  private static final int FEWEST_SMALL_WORDS = 3;

  /** Of the letters that must stand in another script for the text to be in that script. */
  private static final int OTHER_SCRIPT_PERCENT = 45;

  private final List<Profile> profiles;
  private final Vocabulary smallWords = new Vocabulary();

  /** By a small word's id, the languages that have it and what it counts for each. */
  private final List<Shared> shares = new ArrayList<>(List.of(new Shared(new int[0], 0)));

  private final Map<UnicodeScript, Integer> byScript = new HashMap<>();
  private final int longest;

  public Recogniser(Languages languages) {
    this.profiles = languages.profiles();
    Map<String, List<Integer>> owners = new LinkedHashMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      for (String word : profiles.get(i).words()) {
        owners.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
      for (UnicodeScript script : profiles.get(i).scripts()) {
        byScript.putIfAbsent(script, i);
      }
    }
    owners.forEach((word, own) -> {
      smallWords.add(word);
      shares.add(
          new Shared(own.stream().mapToInt(Integer::intValue).toArray(), WHOLE / own.size()));
    });
    this.longest = owners.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A small word of these languages, and what it counts for each. */
  @SuppressWarnings("ArrayRecordComponent") // is never compared
  private record Shared(int[] languages, int share) {}

  /** The language of a text; null where it is too short to tell. */
  public @Nullable String of(String text) {
    return of(text, false, MOST_LETTERS);
  }

  /** The language of the first lines of a text; null where they are too few to tell. */
  public @Nullable String atAGlance(String text) {
    return of(text, false, GLANCE);
  }

  /** The language of a page's first lines, whose tags do not count; null where too few to tell. */
  public @Nullable String ofPageAtAGlance(String html) {
    return of(html, true, GLANCE);
  }

  private @Nullable String of(String text, boolean markup, int most) {
    Letters letters = new Letters(profiles.size(), most);
    int at = 0;
    while (at < text.length() && letters.all < most) {
      char first = text.charAt(at);
      if (markup && first == '<') {
        at = Markup.behind(text, at);
      } else if (Character.isLetter(first) || Character.isHighSurrogate(first)) {
        at = word(text, at, letters);
      } else {
        at++;
      }
    }
    return letters.all < FEWEST_LETTERS ? null : verdict(letters);
  }

  /** What has been counted: letters by language of their script, and small words by language. */
  private static final class Letters {

    private final int most;
    private int all;
    private final int[] ofScript;
    private int words;
    private final int[] smallWords;
    private final int[] scores;

    Letters(int languages, int most) {
      this.most = most;
      ofScript = new int[languages];
      smallWords = new int[languages];
      scores = new int[languages];
    }
  }

  private int word(String text, int from, Letters letters) {
    int at = from;
    boolean latin = true;
    boolean ascii = true;
    int hash = 0;
    while (at < text.length() && letters.all < letters.most) {
      int point = text.charAt(at);
      if (point < 128) {
        if (!Character.isLetter(point)) {
          break;
        }
        // As String.hashCode would be of the word in lower case.
        hash = 31 * hash + (point | 0x20);
        letters.all++;
        at++;
        continue;
      }
      ascii = false;
      point = text.codePointAt(at);
      if (!Character.isLetter(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
        break;
      }
      if (point > 0x24F) {
        latin &= other(point, letters);
      }
      letters.all++;
      at += Character.charCount(point);
    }
    if (at == from) {
      return from + 1;
    }
    if (latin) {
      letters.words++;
      if (at - from <= longest) {
        int id =
            ascii
                ? smallWords.id(text, from, at, hash)
                : smallWords.id(text.substring(from, at).toLowerCase(Locale.ROOT));
        count(shares.get(id), letters);
      }
    }
    return at;
  }

  /** Counts a letter that may be of another script; whether it is Latin all the same. */
  private boolean other(int point, Letters letters) {
    UnicodeScript script = UnicodeScript.of(point);
    if (script == UnicodeScript.LATIN || script == UnicodeScript.INHERITED) {
      return true;
    }
    Integer language = byScript.get(script);
    // An ideograph or syllable says as much as two letters do; and Japanese, which borrows most of
    // its ideographs, is known by the kana between them.
    int weight =
        switch (script) {
          case HIRAGANA, KATAKANA -> 6;
          case HAN, HANGUL -> 2;
          default -> 1;
        };
    letters.all += weight - 1;
    if (language != null) {
      letters.ofScript[language] += weight;
    }
    return false;
  }

  private static void count(Shared shared, Letters letters) {
    for (int language : shared.languages()) {
      letters.scores[language] += shared.share();
      letters.smallWords[language]++;
    }
  }

  private @Nullable String verdict(Letters letters) {
    int script = greatest(letters.ofScript);
    int otherScripts = 0;
    for (int count : letters.ofScript) {
      otherScripts += count;
    }
    if (otherScripts * 100 >= letters.all * OTHER_SCRIPT_PERCENT) {
      return profiles.get(script).language();
    }
    int best = greatest(letters.scores);
    int found = letters.smallWords[best];
    if (letters.words >= ENOUGH_WORDS && found * 14 < letters.words) {
      return UNKNOWN;
    }
    boolean clear = true;
    for (int i = 0; i < letters.scores.length; i++) {
      clear &= i == best || letters.scores[i] * 6 <= letters.scores[best] * 5;
    }
    boolean enough = found >= FEWEST_SMALL_WORDS && found * 10 >= letters.words;
    return clear && enough ? profiles.get(best).language() : null;
  }

  private static int greatest(int[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
