package io.greenlit.status.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A show as an article names it. Spellings of one title share an id.
 *
 * @param id slug of the title, made by {@link #idOf}
 * @param title the title as it was found
 */
public record Show(String id, String title) {

  private static final Pattern APOSTROPHES = Pattern.compile("[’‘'`´ʼ]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEADING_WORDS = Pattern.compile("^(?:marvels|dcs)-|^the-");

  /** The show with this title. */
  public static Show named(String title) {
    return new Show(idOf(title), title);
  }

  /**
   * The id that all spellings of a title share: letters and digits in lower case, joined by
   * hyphens; without accents, apostrophes, a leading "The" or a leading brand; "&amp;" is "and".
   */
  public static String idOf(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String words =
        APOSTROPHES.matcher(plain.replace("&", " and ").replace('ı', 'i')).replaceAll("");
    String slug = NEITHER_LETTER_NOR_DIGIT.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
    String bare = strip(slug);
    String shortened = LEADING_WORDS.matcher(bare).replaceFirst("");
    return Normalizer.normalize(shortened.isEmpty() ? bare : shortened, Normalizer.Form.NFC);
  }

  private static String strip(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }
}
